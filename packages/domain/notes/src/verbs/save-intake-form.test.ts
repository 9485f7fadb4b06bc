import { type MadeProfessional, makeProfessional } from '@kara/directory/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findIntakeForm, listServicesWithForm } from '../reads/find-intake-form.ts'
import { dropServiceForm, saveIntakeForm } from './save-intake-form.ts'

const question = (word: string) =>
  ({ id: 'reason', kind: 'text', label: { en: word, is: word }, isRequired: true }) as const

describe('saving an intake form', () => {
  const db = openTestDatabase()
  const ctxOf = ({ professionalId, personId }: MadeProfessional) =>
    testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })
  const formsOf = ({ professionalId }: MadeProfessional) =>
    db.witness`select version, replaced_at is null as is_current from app.intake_form
      where professional_id = ${professionalId} order by version`

  it('keeps the earlier version for the tasks that were given it', async () => {
    const professional = await makeProfessional(db)
    await saveIntakeForm(ctxOf(professional), { questions: [question('One')] })
    await saveIntakeForm(ctxOf(professional), { questions: [question('Two')] })
    expect([...(await formsOf(professional))]).toEqual([
      { version: 1, is_current: false },
      { version: 2, is_current: true },
    ])
  })

  it('shows the professional what is asked now', async () => {
    const ctx = ctxOf(await makeProfessional(db))
    expect(await findIntakeForm(ctx)).toBeNull()
    await saveIntakeForm(ctx, { questions: [question('One')] })
    await saveIntakeForm(ctx, { questions: [question('Two')] })
    expect(await findIntakeForm(ctx)).toMatchObject({ version: 2, questions: [{ label: { en: 'Two' } }] })
  })

  it('may be of one service alone, counts its versions by itself, and is given up again', async () => {
    const professional = await makeProfessional(db)
    const [ctx, { serviceId }] = [ctxOf(professional), professional]
    await saveIntakeForm(ctx, { questions: [question('General')] })
    await saveIntakeForm(ctx, { serviceId, questions: [question('Own')] })
    await saveIntakeForm(ctx, { serviceId, questions: [question('Own, again')] })
    expect(await findIntakeForm(ctx)).toMatchObject({ version: 1, questions: [{ label: { en: 'General' } }] })
    expect(await findIntakeForm(ctx, serviceId)).toMatchObject({ version: 2 })
    expect(await listServicesWithForm(ctx)).toEqual([serviceId])
    await dropServiceForm(ctx, serviceId)
    expect(await findIntakeForm(ctx, serviceId)).toBeNull()
    await saveIntakeForm(ctx, { serviceId, questions: [question('Anew')] })
    expect(await findIntakeForm(ctx, serviceId)).toMatchObject({ version: 3 })
  })

  it('is of one’s own services only', async () => {
    const [one, other] = [await makeProfessional(db), await makeProfessional(db)]
    const input = { serviceId: other.serviceId, questions: [question('One')] }
    await expect(saveIntakeForm(ctxOf(one), input)).rejects.toMatchObject({
      code: 'directory.service_missing',
    })
  })

  it('is for professionals, and never without a question', async () => {
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(saveIntakeForm(visitor, { questions: [question('One')] })).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
    await expect(saveIntakeForm(ctxOf(await makeProfessional(db)), { questions: [] })).rejects.toThrow()
  })

  it('leaves the form of a colleague alone', async () => {
    const [one, other] = [await makeProfessional(db), await makeProfessional(db)]
    await saveIntakeForm(ctxOf(one), { questions: [question('One')] })
    await saveIntakeForm(ctxOf(other), { questions: [question('Other')] })
    expect(await formsOf(one)).toHaveLength(1)
  })

  it('has one winner when saved twice at the same moment', async () => {
    const professional = await makeProfessional(db)
    await Promise.allSettled(
      ['a', 'b'].map((word) => saveIntakeForm(ctxOf(professional), { questions: [question(word)] })),
    )
    const current = (await formsOf(professional)).filter((form) => form.is_current)
    expect(current).toHaveLength(1)
  })

  it('is recorded', async () => {
    const professional = await makeProfessional(db)
    await saveIntakeForm(ctxOf(professional), { questions: [question('One')] })
    expect((await audited(db, 'intake_form.saved')).at(-1)).toMatchObject({ detail: { version: 1 } })
  })
})
