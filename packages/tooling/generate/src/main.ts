import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Draft, type House, type Recipe, Refusal } from './draft.ts'
import { letter } from './recipes/letter.ts'
import { migration } from './recipes/migration.ts'
import { module } from './recipes/module.ts'
import { page } from './recipes/page.ts'
import { read } from './recipes/read.ts'
import { verb } from './recipes/verb.ts'

const recipes: Record<string, Recipe> = { module, verb, read, page, letter, migration }

/** `npm run new -- <kind> …`: writes what the recipe drafts and says what is left; answers the exit code. */
export function main([kind, ...args]: string[], root = resolve(import.meta.dirname, '../../../..')): number {
  const recipe = recipes[kind ?? '']
  if (!recipe) {
    console.error(`npm run new -- <kind> …\n\n${usages()}`)
    return 2
  }
  try {
    const draft = recipe.draft(houseAt(root), args)
    write(root, draft)
    console.log(draft.files.map(({ path }) => `✓ ${path}`).join('\n'))
    console.log(`\nLeft to do:\n${draft.next.map((step) => `- ${step}`).join('\n')}`)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(`${error.message}\n\n  ${recipe.usage}`)
    return 2
  }
}

function usages(): string {
  return Object.values(recipes)
    .map(({ usage }) => `  ${usage}`)
    .join('\n')
}

function houseAt(root: string): House {
  return {
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []),
  }
}

function write(root: string, { files }: Draft): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const formatted = files.map(({ path }) => path).filter((path) => /\.(ts|tsx|json)$/.test(path))
  const biome = resolve(import.meta.dirname, '../../../../node_modules/@biomejs/biome/bin/biome')
  if (formatted.length === 0) return
  const { status, stderr } = spawnSync(process.execPath, [biome, 'check', '--write', ...formatted], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) console.error(stderr)
}
