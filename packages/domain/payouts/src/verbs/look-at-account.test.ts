import { openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import { announced, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPayoutAccount } from '../reads/find-payout-account.ts'
import { hear, makeEarner } from '../testing.ts'
import { lookAtAccount } from './look-at-account.ts'

describe('how an account stands', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  it('says what more is wanted, and what is looked at, from a signed message alone', async () => {
    const earner = await makeEarner(db, processor)
    const { professional, professionalId } = earner
    await earner.onboard('more')
    await hear(db, processor, earner, ['account.updated', professionalId])
    expect(await findPayoutAccount(professional)).toMatchObject({
      state: 'needs_more',
      missing: ['document'],
    })
    await earner.onboard('review')
    expect((await lookAtAccount(professional, processor.cards))?.state).toBe('in_review')
    await expect
      .poll(async () => (await lookAtAccount(professional, processor.cards))?.state, { timeout: 8_000 })
      .toBe('ready')
  })

  it('is told when something is missing all at once, and not before the first visit was over', async () => {
    const earner = await makeEarner(db, processor)
    const { professionalId } = earner
    const told = async () =>
      (await announced(db, 'payout_account.needs_more')).filter(
        ({ payload }) => payload.professionalId === professionalId,
      )
    await earner.onboard('more')
    await lookAtAccount(earner.job, processor.cards)
    expect(await told()).toHaveLength(0)
    await earner.onboard('done')
    await lookAtAccount(earner.job, processor.cards)
    await earner.onboard('more')
    await Promise.all([
      lookAtAccount(earner.job, processor.cards),
      lookAtAccount(earner.job, processor.cards),
    ])
    expect(await told()).toHaveLength(1)
  })

  it('is told when it is turned down afterwards, once', async () => {
    const earner = await makeEarner(db, processor)
    await earner.onboard('done')
    await lookAtAccount(earner.job, processor.cards)
    await earner.onboard('refused')
    await lookAtAccount(earner.job, processor.cards)
    await lookAtAccount(earner.job, processor.cards)
    const told = (await announced(db, 'payout_account.refused')).filter(
      ({ payload }) => payload.professionalId === earner.professionalId,
    )
    expect(told).toHaveLength(1)
  })
})
