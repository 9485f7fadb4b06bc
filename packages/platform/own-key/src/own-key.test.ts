import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromBase64,
  groupsOf,
  isMarkOf,
  newMaster,
  newRecoveryCode,
  openText,
  problemOfPassphrase,
  proofOf,
  readRecoveryCode,
  sealText,
  takeIn,
  toBase64,
  unwrapMaster,
  wrapMaster,
} from './index.ts'

const place = { noteId: 'note', personId: 'client' }
const words = 'four quiet words here'

/** Flips one bit of bytes in base64. */
function spoilt(text: string, at: number): string {
  const bytes = fromBase64(text)
  const index = at % bytes.length
  bytes[index] = (bytes[index] ?? 0) ^ 1
  return toBase64(bytes)
}

describe('a text sealed in the browser', () => {
  it('opens as it was written, under its key and in its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const key = await takeIn('key', newMaster())
        const sealed = await sealText(key, place, text)
        expect((await openText(key, place, sealed))?.text).toBe(text)
        expect(JSON.stringify(sealed)).not.toContain(text.length > 3 ? text : 'never')
      }),
      { numRuns: 30 },
    )
  })

  it('opens under no other key, in no other note, for no other client and not under another name', async () => {
    const master = newMaster()
    const key = await takeIn('key', master)
    const sealed = await sealText(key, place, 'A canary')
    expect(await openText(await takeIn('key', newMaster()), place, sealed)).toBeNull()
    expect(await openText(await takeIn('other', master), place, { ...sealed, ownKeyId: 'other' })).toBeNull()
    expect(await openText(key, { ...place, noteId: 'other' }, sealed)).toBeNull()
    expect(await openText(key, { ...place, personId: 'other' }, sealed)).toBeNull()
    expect(await openText(key, place, { ...sealed, ownKeyId: 'other' })).toBeNull()
  })

  it('does not open once a single bit of it was changed', async () => {
    const key = await takeIn('key', newMaster())
    const sealed = await sealText(key, place, 'A canary')
    await fc.assert(
      fc.asyncProperty(fc.nat(200), async (at) => {
        expect(await openText(key, place, { ...sealed, cipher: spoilt(sealed.cipher, at) })).toBeNull()
        expect(await openText(key, place, { ...sealed, mark: spoilt(sealed.mark, at) })).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('looks different each time, and keeps its mark when it moves to another key', async () => {
    const [one, other] = [await takeIn('one', newMaster()), await takeIn('other', newMaster())]
    const first = await sealText(one, place, 'The same words')
    const again = await sealText(one, place, 'The same words')
    expect(again.cipher).not.toBe(first.cipher)
    expect(again.mark).not.toBe(first.mark)
    const opened = await openText(one, place, first)
    const moved = await sealText(other, place, opened?.text ?? '', opened?.salt)
    expect(moved.mark).toBe(first.mark)
    const salt = toBase64(opened?.salt ?? new Uint8Array())
    expect(await isMarkOf(first.mark, salt, 'The same words')).toBe(true)
    expect(await isMarkOf(first.mark, salt, 'Other words')).toBe(false)
  })

  it('opens a text that was sealed by hand with the published building blocks', async () => {
    // Made with another library: HKDF-SHA256 of thirty-two 7s, AES-256-GCM with an iv of twelve 9s, a salt of 1s.
    const key = await takeIn('0198-key', new Uint8Array(32).fill(7))
    const sealed = {
      ownKeyId: '0198-key',
      cipher:
        'CQkJCQkJCQkJCQkJ48t7Ej/qaGrExkCCG2exw36kSjMjZgOThB5BPFO183F0x1RXuJTzkieXmiF4hy7+dteg+pQI/SWtmlIasHPOyZJpTVpR1kMIGolg',
      mark: 'nnYFZnZcpdgNio+27fhEToeQm1soeuwFB3eoCyu5kkY=',
    }
    expect((await openText(key, place, sealed))?.text).toBe('Sleeps better, þakka þér')
    expect(await proofOf(key)).toBe('iplAt3opDmKXpoqpjjABUtZmFGa6i4hNjh07QQSvsS4=')
  })
})

describe('a key under lock', () => {
  it('unlocks with its words alone, for its own name and kind', async () => {
    const master = newMaster()
    const wrap = await wrapMaster({ id: 'key', kind: 'passphrase' }, words, master)
    expect(await unwrapMaster('key', wrap, words)).toEqual(master)
    expect(await unwrapMaster('key', wrap, `${words}!`)).toBeNull()
    expect(await unwrapMaster('other', wrap, words)).toBeNull()
    expect(await unwrapMaster('key', { ...wrap, kind: 'code' }, words)).toBeNull()
    expect(await unwrapMaster('key', { ...wrap, wrapped: spoilt(wrap.wrapped, 20) }, words)).toBeNull()
    expect(JSON.stringify(wrap)).not.toContain(toBase64(master).slice(0, 20))
  })

  it('unlocks with the same words from another keyboard', async () => {
    const wrap = await wrapMaster({ id: 'key', kind: 'passphrase' }, 'þrjár bláar ár', newMaster())
    const typed = ` ${'þrjár  bláar ár'.normalize('NFD')} `
    expect(await unwrapMaster('key', wrap, typed)).not.toBeNull()
  })

  it('turns no fewer times than OWASP asks, whatever the server says', async () => {
    const wrap = await wrapMaster({ id: 'key', kind: 'passphrase' }, words, newMaster())
    expect(wrap.iterations).toBeGreaterThanOrEqual(600_000)
    expect(await unwrapMaster('key', { ...wrap, iterations: 1 }, words)).toBeNull()
    expect(await unwrapMaster('key', { ...wrap, iterations: 1e9 }, words)).toBeNull()
  })

  it('is derived as another library derives it', async () => {
    const wrap = {
      kind: 'passphrase',
      salt: 'AwMDAwMDAwMDAwMDAwMDAw==',
      iterations: 600_000,
      wrapped: 'BQUFBQUFBQUFBQUFbZHf5wbFHcawKJ6c81IhfY0y2dKdt7VsaaTk5j7RsnEBe2O0jQH9O6vBlEE07iBC',
    } as const
    expect(await unwrapMaster('0198-key', wrap, words)).toEqual(new Uint8Array(32).fill(7))
  })
})

describe('a recovery code', () => {
  it('is read however it is typed', () => {
    const code = newRecoveryCode()
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(readRecoveryCode(` ${typed} `)).toBe(code)
    expect(groupsOf(code)).toHaveLength(5)
    expect(newRecoveryCode()).not.toBe(code)
  })

  it('tells every wrong character before anything slow begins', () => {
    fc.assert(
      fc.property(fc.nat(24), fc.integer({ min: 1, max: 31 }), (at, off) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const plain = [...newRecoveryCode().replaceAll('-', '')]
        plain[at] = alphabet[(alphabet.indexOf(plain[at] ?? '') + off) % 32] ?? ''
        expect(readRecoveryCode(plain.join(''))).toBeNull()
      }),
    )
    expect(readRecoveryCode('')).toBeNull()
    expect(readRecoveryCode('U'.repeat(25))).toBeNull()
  })
})

it('a passphrase is long and not one letter many times', () => {
  expect(problemOfPassphrase('short')).toBe('short')
  expect(problemOfPassphrase('aaaaaaaaaaaaaaaaaaa')).toBe('plain')
  expect(problemOfPassphrase(words)).toBeNull()
})
