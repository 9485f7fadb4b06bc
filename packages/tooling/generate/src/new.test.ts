import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { main } from './main.ts'

const house = resolve(import.meta.dirname, '../../../..')

let said: string[] = []
beforeEach(() => {
  said = []
})

/** A small repository beside the real one: its own module, face and letters, the real packages. */
function plantHouse(): string {
  const root = mkdtempSync(join(tmpdir(), 'generate-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation((text) => said.push(text))
  symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'))
  for (const path of [
    'biome.json',
    '.gitignore',
    'packages/tooling/tsconfig/base.json',
    'packages/surface/emails',
    'apps/web/app',
  ]) {
    cpSync(join(house, path), join(root, path), { recursive: true })
  }
  const files = {
    'tsconfig.json':
      '{ "extends": "./packages/tooling/tsconfig/base.json", "include": ["packages", "apps"] }',
    'packages/domain/lending/package.json': '{ "name": "@kara/lending", "type": "module" }',
    'packages/domain/lending/src/contracts.ts': `import { z } from 'zod'\n\nexport const titleMax = z.string().max(80)\n`,
    'apps/web/app/faces/home/messages/en.ts': `export const en = {\n  title: 'Home',\n} as const\n`,
    'apps/web/app/faces/home/messages/is.ts': `export const is = {\n  title: 'Heim',\n}\n`,
    'migrations/0007_lending_books.sql': '',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const readIn = (root: string, path: string) => readFileSync(join(root, path), 'utf8')

function typeErrors(root: string, under: string): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {},
    },
  )
  const files = (config?.fileNames ?? []).filter((file) => file.includes(under))
  expect(files.length).toBeGreaterThan(0)
  const program = ts.createProgram(files, config?.options ?? {})
  return files.flatMap((file) =>
    [
      ...program.getSyntacticDiagnostics(program.getSourceFile(file)),
      ...program.getSemanticDiagnostics(program.getSourceFile(file)),
    ].map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  )
}

test('a generated verb and read compile, and each of their tests says what to write', () => {
  const root = plantHouse()
  expect(main(['verb', 'lending', 'lend-book'], root)).toBe(0)
  expect(main(['verb', 'lending', 'return-book'], root)).toBe(0)
  expect(main(['read', 'lending', 'list-books'], root)).toBe(0)
  expect(typeErrors(root, 'packages/domain/lending')).toEqual([])
  expect(said).toEqual([])
  const tests = readIn(root, 'packages/domain/lending/src/verbs/lend-book.test.ts')
  expect(tests.match(/\bit\(/g)).toHaveLength(5)
  expect(tests.match(/expect\.fail\(\s*['"]write me: /g)).toHaveLength(5)
  expect(readIn(root, 'packages/domain/lending/src/events.ts')).toContain(`type: 'book.lent'`)
  expect(readIn(root, 'packages/domain/lending/src/access.ts')).toContain('notAllowed')
  expect(readIn(root, 'packages/domain/lending/src/contracts.ts').match(/from 'zod'/g)).toHaveLength(1)
}, 60_000)

test('a generated letter compiles and speaks both languages', () => {
  const root = plantHouse()
  expect(main(['letter', 'book-overdue'], root)).toBe(0)
  expect(typeErrors(root, 'book-overdue')).toEqual([])
  expect(readIn(root, 'packages/surface/emails/src/index.ts')).toContain('renderBookOverdue')
}, 60_000)

test('a generated page compiles, asks a guard first and has its title in both languages', () => {
  const root = plantHouse()
  expect(main(['page', 'home', 'books/book'], root)).toBe(0)
  expect(typeErrors(root, 'books/book')).toEqual([])
  const text = readIn(root, 'apps/web/app/faces/home/books/book/page.server.ts')
  expect(text.slice(text.indexOf('loader('))).toMatch(/\{\s*await requirePerson/)
  expect(readIn(root, 'apps/web/app/faces/home/messages/is.ts')).toContain('booksBook: { title:')
}, 60_000)

test('a generated migration takes the next number and guards its table', () => {
  const root = plantHouse()
  expect(main(['migration', 'lending', 'add-fines'], root)).toBe(0)
  const text = readIn(root, 'migrations/0008_lending_add_fines.sql')
  expect(text).toContain(`call app.own('fine', 'lending'`)
  expect(text).toContain(`call app.guard('fine'`)
})

test('a generated module stands on its floor behind a door', () => {
  const root = plantHouse()
  expect(main(['module', 'invoices', '6'], root)).toBe(0)
  expect(JSON.parse(readIn(root, 'packages/domain/invoices/package.json'))).toMatchObject({
    name: '@kara/invoices',
    floor: 6,
    exports: { '.': './src/index.ts', './contracts': './src/contracts.ts' },
  })
  expect(readdirSync(join(root, 'packages/domain/invoices'))).toContain('README.md')
})

test('what makes no sense is refused in words, and nothing is written over', () => {
  const root = plantHouse()
  expect(main(['verb', 'lending', 'lendBook'], root)).toBe(2)
  expect(main(['verb', 'cooking', 'lend-book'], root)).toBe(2)
  expect(main(['read', 'lending', 'books-of'], root)).toBe(2)
  expect(main(['potato'], root)).toBe(2)
  expect(main(['verb', 'lending', 'lend-book'], root)).toBe(0)
  expect(main(['verb', 'lending', 'lend-book'], root)).toBe(2)
  expect(said.join('\n')).toContain('There is no module cooking. There are: lending.')
  expect(said.join('\n')).toContain('lend-book.ts exists already.')
})
