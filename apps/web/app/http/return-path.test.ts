import { expect, test } from 'vitest'
import { readReturnPath } from './return-path.ts'

test('a path of ours is kept with its question', () => {
  expect(readReturnPath('/home/sessions?page=2', '/')).toBe('/home/sessions?page=2')
})

test.each([
  'https://evil.test/',
  'https:evil.test',
  'javascript:alert(1)',
  '//evil.test',
  '/\\evil.test',
  '/%5Cevil.test',
  '/%2Fevil.test',
  '/%2f%2fevil.test',
  '%2f%2fevil.test',
  '/\tevil',
  '/%0Aevil',
  '/%E0%A4%A',
  'home',
  '',
  null,
  `/${'a'.repeat(1001)}`,
])('%s is not a path of ours', (given) => {
  expect(readReturnPath(given, '/start')).toBe('/start')
})
