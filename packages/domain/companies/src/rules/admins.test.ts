import type { PersonId } from '@kara/kernel'
import { expect, it } from 'vitest'
import { isLastOwner } from './admins.ts'

const [one, two] = ['one', 'two'] as PersonId[] as [PersonId, PersonId]

it.each([
  ['the only owner', [{ personId: one, role: 'owner' }], true],
  [
    'one of two owners',
    [
      { personId: one, role: 'owner' },
      { personId: two, role: 'owner' },
    ],
    false,
  ],
  [
    'an owner beside others',
    [
      { personId: one, role: 'owner' },
      { personId: two, role: 'hr' },
    ],
    true,
  ],
  [
    'somebody who is no owner',
    [
      { personId: two, role: 'owner' },
      { personId: one, role: 'it' },
    ],
    false,
  ],
] as const)('%s leaves', (_, active, expected) => expect(isLastOwner(active, one)).toBe(expected))
