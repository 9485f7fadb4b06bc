import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { writeSchema } from './schema-writer.ts'

const folder = fileURLToPath(new URL('./schema/', import.meta.url))

describe('the written schema', () => {
  const db = openTestDatabase()

  it('is what the replayed migrations give; otherwise run npm run schema', async () => {
    const written = await writeSchema(db.witnessUrl)
    expect((await readdir(folder)).sort()).toEqual([...written.keys()].sort())
    for (const [name, text] of written) {
      expect(bare(await readFile(`${folder}${name}`, 'utf8')), name).toBe(bare(text))
    }
  })
})

// The formatter breaks lines, adds commas and leading bars; none of it changes what is said.
function bare(text: string): string {
  return text
    .replaceAll(/\s+/g, '')
    .replaceAll(/,([)\]}])/g, '$1')
    .replaceAll('<|', '<')
}
