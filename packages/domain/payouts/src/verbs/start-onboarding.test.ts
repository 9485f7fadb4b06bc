import { openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPayoutAccount } from '../reads/find-payout-account.ts'
import { makeEarner } from '../testing.ts'
import { lookAtAccount } from './look-at-account.ts'
import { startOnboarding } from './start-onboarding.ts'

const addresses = { refreshUrl: 'http://app.localhost/again', returnUrl: 'http://app.localhost/back' }

describe('where a professional’s money goes', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  it('is said on the processor’s page, and believed when the processor says so', async () => {
    const earner = await makeEarner(db, processor)
    const { professional, professionalId, personId } = earner
    expect(await findPayoutAccount(professional)).toBeNull()
    const url = await startOnboarding(professional, processor.cards, addresses)
    expect(await processor.onboard(url, 'done')).toBe(addresses.returnUrl)
    expect(await findPayoutAccount(professional)).toMatchObject({ state: 'started', missing: [] })
    expect(await lookAtAccount(professional, processor.cards)).toMatchObject({ state: 'ready', missing: [] })
    expect(await findPayoutAccount(professional)).toMatchObject({ state: 'ready', missing: [] })
    const said = (await audited(db, 'payout_account.ready')).filter((one) => one.objectId === professionalId)
    expect(said).toHaveLength(1)
    // The processor learns no name, no address and no field from us.
    const opened = processor.messages.find(
      ({ type, body }) => type === 'account.updated' && body.includes(professionalId),
    )
    expect(opened?.body).not.toMatch(/Sólveig|psycholog|@/i)
    expect(opened?.body).not.toContain(personId)
  })

  it('is one account, in two tabs at once and after it was left', async () => {
    const { professional, professionalId } = await makeEarner(db, processor)
    const [one, two] = await Promise.all([
      startOnboarding(professional, processor.cards, addresses),
      startOnboarding(professional, processor.cards, addresses),
    ])
    await processor.onboard(one ?? '', 'later')
    expect(await lookAtAccount(professional, processor.cards)).toMatchObject({
      state: 'started',
      missing: expect.arrayContaining(['bank', 'identity', 'terms']),
    })
    await processor.onboard(two ?? '', 'later')
    const again = await startOnboarding(professional, processor.cards, addresses)
    await processor.onboard(again, 'done')
    expect((await lookAtAccount(professional, processor.cards))?.state).toBe('ready')
    const accounts = processor.messages
      .filter(({ type, body }) => type === 'account.updated' && body.includes(professionalId))
      .map(({ body }) => JSON.parse(body).data.object.id)
    expect(new Set(accounts).size).toBe(1)
  })

  it('may be refused, and is asked for again when the processor was silent', async () => {
    const earner = await makeEarner(db, processor)
    const { professional } = earner
    await processor.setDown(true)
    const silent = { code: 'payments.processor_silent' }
    await expect(startOnboarding(professional, processor.cards, addresses)).rejects.toMatchObject(silent)
    await processor.setDown(false)
    await earner.onboard('refused')
    expect(await lookAtAccount(professional, processor.cards)).toMatchObject({
      state: 'refused',
      missing: [],
    })
  })

  it('is nobody else’s', async () => {
    const earner = await makeEarner(db, processor)
    await earner.onboard('done')
    await lookAtAccount(earner.job, processor.cards)
    const stranger = await makeEarner(db, processor)
    expect(await findPayoutAccount(stranger.professional)).toBeNull()
    expect(await lookAtAccount(stranger.professional, processor.cards)).toBeNull()
    const { personId } = earner
    const client = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const notTheirs = { code: 'payouts.not_allowed' }
    await expect(startOnboarding(client, processor.cards, addresses)).rejects.toMatchObject(notTheirs)
    await expect(lookAtAccount(client, processor.cards)).rejects.toMatchObject(notTheirs)
    await expect(findPayoutAccount(client)).rejects.toMatchObject(notTheirs)
  })
})
