import { timeOrderedIds } from '@kara/kernel'
import { gate, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { raceFor } from './race.ts'
import { inTransaction } from './transaction.ts'

describe('a race for what only one can have', () => {
  const db = openTestDatabase()
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })
  const newWish = (by = 'first') => ({ what: timeOrderedIds.next(), by })

  /** A run that ends when the test says so, and the names of those who went themselves. */
  function heldRun() {
    const { isOpen, open } = gate()
    const went: string[] = []
    const go = (who: string) => async () => {
      went.push(who)
      await isOpen
      return who
    }
    return { went, go, open }
  }

  it('is over for whoever waits once the first has won, and they never went', async () => {
    const { went, go, open } = heldRun()
    const wish = newWish()
    const first = raceFor(visitor(), wish, go('first'))
    const others = ['second', 'third'].map((by) => raceFor(visitor(), { ...wish, by }, go(by)))
    open()
    expect(await Promise.all([first, ...others])).toEqual(['first', null, null])
    expect(went).toEqual(['first'])
  })

  it('is run by the others themselves when the first does not get it', async () => {
    const { isOpen, open } = gate()
    const wish = newWish()
    const first = raceFor(visitor(), wish, async () => {
      await isOpen
      throw new Error('not offered')
    })
    const others = ['second', 'third'].map((by) => raceFor(visitor(), { ...wish, by }, async () => by))
    open()
    await expect(first).rejects.toThrow('not offered')
    expect(await Promise.all(others)).toEqual(['second', 'third'])
  })

  it('is not waited for by who asks twice, wants another thing, or comes later', async () => {
    const { went, go, open } = heldRun()
    const wish = newWish()
    const all = [
      raceFor(visitor(), wish, go('first')),
      raceFor(visitor(), wish, go('first again')),
      raceFor(visitor(), newWish('second'), go('second')),
    ]
    expect(went).toEqual(['first', 'first again', 'second'])
    open()
    expect(await Promise.all(all)).toEqual(['first', 'first again', 'second'])
    expect(await raceFor(visitor(), { ...wish, by: 'third' }, go('third'))).toBe('third')
  })

  it('is never waited for inside a transaction, which may hold what the first one needs', async () => {
    const { go, open } = heldRun()
    const wish = newWish()
    const first = raceFor(visitor(), wish, go('first'))
    const inside = inTransaction(visitor(), (ctx) =>
      raceFor(ctx, { ...wish, by: 'second' }, async () => 'second'),
    )
    expect(await inside).toBe('second')
    open()
    expect(await first).toBe('first')
  })
})
