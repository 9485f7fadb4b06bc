import { expect, it } from 'vitest'
import { allInOrder } from './all-in-order.ts'

const after = (turns: number, what: () => unknown) =>
  Array.from({ length: turns })
    .reduce<Promise<unknown>>((before) => before.then(() => {}), Promise.resolve())
    .then(what)

const fails = (word: string) => () => {
  throw new Error(word)
}

it('answers in the order of the list, whichever was done first', async () => {
  expect(await allInOrder([after(5, () => 'slow'), after(1, () => 'quick'), null])).toEqual([
    'slow',
    'quick',
    null,
  ])
})

it('throws the failure that stands first, not the one that came first', async () => {
  const both = allInOrder([after(5, fails('the cause')), after(1, fails('what followed'))])
  await expect(both).rejects.toThrow('the cause')
})
