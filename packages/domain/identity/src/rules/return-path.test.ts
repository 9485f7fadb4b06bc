import { describe, expect, it } from 'vitest'
import { isSafeReturnPath } from './return-path.ts'

describe('isSafeReturnPath', () => {
  it.each(['/', '/book/anna?slot=1#top', '/a%20b', '/sk%C3%BDrslur', '/?to=https://elsewhere.example'])(
    'follows %s',
    (path) => expect(isSafeReturnPath(path)).toBe(true),
  )
  it.each([
    '',
    'book',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%2f/elsewhere.example',
    '/%5celsewhere',
  ])('does not follow %s', (path) => expect(isSafeReturnPath(path)).toBe(false))
  it.each([
    'https://elsewhere.example',
    'javascript:alert(1)',
    '/a\nb',
    '/%0d%0aSet-Cookie:a',
    '/%',
    `/${'a'.repeat(600)}`,
  ])('does not follow %j either', (path) => expect(isSafeReturnPath(path)).toBe(false))
})
