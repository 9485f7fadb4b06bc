import { expect, test } from 'vitest'
import { withFileAsText } from './file-as-text.server.ts'

const names = { file: 'metadataFile', text: 'metadataXml', bytesMax: 20 }
const send = (fields: Record<string, string | File>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return new Request('http://app.localhost/x', { method: 'POST', body })
}

test('the text of a file takes the place of what was pasted', async () => {
  const file = new File(['<Entity/>'], 'metadata.xml')
  const form = await (
    await withFileAsText(send({ label: 'Entra', metadataXml: 'old', metadataFile: file }), names)
  ).formData()
  expect(Object.fromEntries(form)).toEqual({ label: 'Entra', metadataXml: '<Entity/>' })
})

test('without a file the pasted text stays, and a file is read only so far', async () => {
  const pasted = await withFileAsText(send({ metadataXml: '<A/>', metadataFile: new File([], '') }), names)
  expect((await pasted.formData()).get('metadataXml')).toBe('<A/>')
  const long = await withFileAsText(send({ metadataFile: new File(['x'.repeat(50)], 'm.xml') }), names)
  expect(String((await long.formData()).get('metadataXml'))).toHaveLength(20)
})
