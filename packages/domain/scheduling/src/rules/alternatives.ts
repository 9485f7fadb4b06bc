import type { Professional } from '@kara/directory/contracts'

type Known = Pick<Professional, 'id' | 'field' | 'topics' | 'languages'> & {
  readonly bookingMode: 'open' | 'on_request'
}

/**
 * Who else could help, best first: whom the professional named, then the same field, shared topics and a
 * shared language; between equals, whoever can be booked at once.
 */
export function rankAlternatives<One extends Known>(
  listed: readonly One[],
  instead: {
    readonly of: Pick<Known, 'id' | 'field' | 'topics' | 'languages'>
    readonly referred: readonly string[]
  },
  count: number,
): One[] {
  const { of, referred } = instead
  const likeness = (one: One) =>
    (referred.includes(one.id) ? 1000 : 0) +
    (one.field === of.field ? 100 : 0) +
    10 * one.topics.filter((topic) => of.topics.includes(topic)).length +
    (one.languages.some((language) => of.languages.includes(language)) ? 5 : 0) +
    (one.bookingMode === 'open' ? 1 : 0)
  return listed
    .filter(({ id }) => id !== of.id)
    .sort((one, other) => likeness(other) - likeness(one) || one.id.localeCompare(other.id))
    .slice(0, count)
}
