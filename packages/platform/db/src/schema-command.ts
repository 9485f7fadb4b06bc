import { fileURLToPath } from 'node:url'
import { saveSchema, writeSchema } from './schema-writer.ts'

const url = process.env.DATABASE_URL
if (!url) {
  console.error('Writing the schema needs DATABASE_URL, a migrated database.')
  process.exit(1)
}
const files = await writeSchema(url)
await saveSchema(fileURLToPath(new URL('./schema', import.meta.url)), files)
console.log(`${files.size} files written.`)
