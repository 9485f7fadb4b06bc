import { expect, it } from 'vitest'
import { hashCode, identityKeys, openCodeLetter, sealCodeLetter } from './keys.ts'

const keys = identityKeys('a-secret-for-tests-only-0123456789abcdef')

it('opens a letter for its own code and for no other', () => {
  const content = { email: 'a@acme.is', displayName: 'Anna', code: '123456' }
  const sealed = sealCodeLetter(keys, 'one', content)
  expect(sealed).not.toContain('acme')
  expect(openCodeLetter(keys, { codeId: 'one', sealed })).toEqual(content)
  expect(() => openCodeLetter(keys, { codeId: 'two', sealed })).toThrow()
  expect(() =>
    openCodeLetter(identityKeys('another-secret-0123456789abcdef-0123'), { codeId: 'one', sealed }),
  ).toThrow()
})

it('hashes the same code differently for each row and installation', () => {
  const other = identityKeys('another-secret-0123456789abcdef-0123')
  const hashes = [
    hashCode(keys, 'one', '123456'),
    hashCode(keys, 'two', '123456'),
    hashCode(other, 'one', '123456'),
  ]
  expect(new Set(hashes).size).toBe(3)
})
