import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { REASON_CODES } from '@kara/sso/contracts'
import { expect, test } from 'vitest'
import { sentencesByModule } from './messages/index.ts'
import { sentenceOf } from './sentences.ts'

const domain = fileURLToPath(new URL('../../../../packages/domain', import.meta.url))

/** The codes that a module's errors and schemas name. */
function codesOf(module: string): string[] {
  const folder = `${domain}/${module}/src`
  const texts = ['errors.ts', 'contracts.ts']
    .filter((file) => readdirSync(folder).includes(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  const codes = texts.flatMap((text) => text.match(new RegExp(`'${module}\\.[a-z_]+'`, 'g')) ?? [])
  return [...new Set(codes.map((code) => code.slice(1, -1)))]
}

const modules = readdirSync(domain).filter((module) => module in sentencesByModule)

test.each(modules)('every code of %s has its sentence in both languages', (module) => {
  const isSaid = (code: string) => {
    const reason = code.slice(module.length + 1)
    const { en, is } = sentencesByModule[module] ?? { en: {}, is: {} }
    return (module === 'sso' && reason in REASON_CODES) || (reason in en && reason in is)
  }
  expect(codesOf(module).filter((code) => !isSaid(code))).toEqual([])
})

test('a sentence holds its values, whatever their kind', () => {
  expect(sentenceOf('is', 'identity.code_wrong', { triesLeft: 2 })).toBe(
    'Þessi kóði er ekki réttur. Tilraunir eftir: 2.',
  )
})

test('a sentence whose value is missing gives way to the error’s own', () => {
  expect(sentenceOf('en', 'identity.code_wrong')).toBeNull()
})

test('a code that nobody has written about yet has no sentence', () => {
  expect(sentenceOf('en', 'other.thing')).toBeNull()
  expect(sentenceOf('en', 'identity.nonsense')).toBeNull()
  expect(sentenceOf('en', 'constructor')).toBeNull()
})
