import { expect, it } from 'vitest'
import { primaryOf } from './addresses.ts'

const address = (email: string, kind: 'private' | 'work', isProven: boolean) => ({
  email,
  kind,
  verifiedAt: isProven ? 'then' : null,
})

it.each([
  ['the private one wins', [address('w@x', 'work', true), address('p@x', 'private', true)], 'p@x'],
  [
    'an unproven private one does not',
    [address('p@x', 'private', false), address('w@x', 'work', true)],
    'w@x',
  ],
  ['nothing is proven', [address('p@x', 'private', false)], undefined],
  ['there is none', [], undefined],
])('%s', (_, addresses, expected) => expect(primaryOf(addresses)?.email).toBe(expected))
