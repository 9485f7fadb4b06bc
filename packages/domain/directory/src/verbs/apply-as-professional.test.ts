import { makePerson } from '@kara/identity/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findProfessionalOfPerson } from '../reads/find-professional-of-person.ts'
import { getProfessional } from '../reads/get-professional.ts'
import { profileInput } from '../testing.ts'
import { applyAsProfessional } from './apply-as-professional.ts'

describe('applying as a professional', () => {
  const db = openTestDatabase()
  const atGate = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'gate', personId } })
  }
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })

  it('makes a draft that nobody finds yet, at an address made of the name', async () => {
    const ctx = await atGate()
    const applied = await applyAsProfessional(ctx, profileInput({ displayName: 'Ægir Þór Ðiðriksson' }))
    expect(applied).toMatchObject({ slug: 'aegir-thor-didriksson', state: 'draft' })
    expect(await findProfessionalOfPerson(ctx)).toEqual(applied)
    await expect(getProfessional(visitor(), { slug: applied.slug })).rejects.toMatchObject({
      code: 'directory.professional_missing',
    })
  })

  it('is for a signed-in person at the gate', async () => {
    await expect(applyAsProfessional(visitor(), profileInput())).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('gives two people of one name two addresses, also at the same moment', async () => {
    const input = profileInput({ displayName: 'Jón Jónsson' })
    const applied = await Promise.all(
      [await atGate(), await atGate(), await atGate()].map((ctx) => applyAsProfessional(ctx, input)),
    )
    expect(applied.map((one) => one.slug).sort()).toEqual(['jon-jonsson', 'jon-jonsson-2', 'jon-jonsson-3'])
  })

  it('changes nothing when a person applies again', async () => {
    const ctx = await atGate()
    const input = profileInput({ displayName: 'Twice Applied' })
    const [one, other] = await Promise.all([applyAsProfessional(ctx, input), applyAsProfessional(ctx, input)])
    expect(one.id).toBe(other.id)
    expect(await applyAsProfessional(ctx, profileInput({ displayName: 'Somebody Else' }))).toEqual(one)
  })

  it('announces and audits once', async () => {
    const ctx = await atGate()
    const { id } = await applyAsProfessional(ctx, profileInput({ displayName: 'Announced Once' }))
    await applyAsProfessional(ctx, profileInput())
    const events = (await announced(db, 'professional.applied')).filter((row) => row.professionalId === id)
    expect(events).toHaveLength(1)
    expect((await audited(db, 'professional.applied')).filter((row) => row.objectId === id)).toHaveLength(1)
  })
})
