import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { listNoteTemplates } from '../reads/list-note-templates.ts'
import { makeCare } from '../testing.ts'
import { removeTemplate, saveTemplate } from './save-template.ts'

const soap = { name: 'Follow-up', body: 'How was the week?\n\nAgreed until next time:' }

describe('a template for notes', () => {
  const db = openTestDatabase()

  it('is kept, changed and removed, each time recorded', async () => {
    const { professional } = await makeCare(db)
    const id = await saveTemplate(professional, soap)
    await saveTemplate(professional, { ...soap, id, name: 'Weekly' })
    expect(await listNoteTemplates(professional)).toMatchObject([{ id, name: 'Weekly' }])
    await removeTemplate(professional, id)
    expect(await listNoteTemplates(professional)).toEqual([])
    const entries = await audited(db, 'note_template.saved')
    expect(entries.filter(({ objectId }) => objectId === id)).toHaveLength(2)
  })

  it('is the professional’s own', async () => {
    const { hub, professional } = await makeCare(db)
    const id = await saveTemplate(professional, soap)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(saveTemplate(admin, soap)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    const colleague = (await makeCare(db)).professional
    expect(await listNoteTemplates(colleague)).toEqual([])
    await expect(saveTemplate(colleague, { ...soap, id })).rejects.toMatchObject({
      code: 'notes.template_missing',
    })
    await expect(removeTemplate(colleague, id)).rejects.toMatchObject({ code: 'notes.template_missing' })
  })

  it('is refused when the list is full, and when it was removed before', async () => {
    const { professional } = await makeCare(db)
    const ids = []
    for (let at = 0; at < limits.templatesMax; at++) ids.push(await saveTemplate(professional, soap))
    await expect(saveTemplate(professional, soap)).rejects.toMatchObject({ code: 'notes.too_many_templates' })
    const [first] = ids as [(typeof ids)[number]]
    await removeTemplate(professional, first)
    await expect(removeTemplate(professional, first)).rejects.toMatchObject({
      code: 'notes.template_missing',
    })
  })
})
