import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listConnections } from '../reads/list-connections.ts'
import {
  companyCtx,
  gateCtx,
  jobCtx,
  makePublishedConnection,
  openTestSso,
  startPublisher,
  type TestPublisher,
} from '../testing.ts'
import { dismissProposal } from './dismiss-proposal.ts'
import { watchConnection } from './watch-connection.ts'

describe('turning down what the metadata asks for', { timeout: 120_000 }, () => {
  const db = openTestDatabase()
  let sso: Sso
  let publisher: TestPublisher
  beforeAll(async () => {
    publisher = await startPublisher()
    sso = openTestSso(db, { insideOrigins: [publisher.origin] })
  })
  afterAll(async () => {
    await sso.close()
    publisher.close()
  })

  async function proposed() {
    const made = await makePublishedConnection(db, sso, publisher)
    const connectionId = made.connection.id
    const look = (ssoUrl: string) =>
      watchConnection(
        jobCtx(db, made.company),
        { connectionId },
        { outcome: 'text', text: made.provider.metadata({ ssoUrl }) },
      )
    await look('https://idp.test/elsewhere')
    const ctx = companyCtx(db, made.company)
    const proposal = async () => (await listConnections(ctx))[0]?.watched.proposal
    const proposedAt = (await proposal())?.proposedAt ?? ''
    return { made, ctx, look, proposal, input: { connectionId, proposedAt, reason: 'not_ours' as const } }
  }

  it('leaves people where they are, and is not asked the same again', async () => {
    const { made, ctx, look, proposal, input } = await proposed()
    expect((await proposal())?.changes).toEqual([
      { field: 'ssoUrl', now: made.provider.ssoUrl, proposed: 'https://idp.test/elsewhere' },
    ])
    const after = await dismissProposal(ctx, input)
    expect(after).toMatchObject({ ssoUrl: made.provider.ssoUrl, watched: { proposal: null } })
    await look('https://idp.test/elsewhere')
    expect(await proposal()).toBeNull()
    await look('https://idp.test/third')
    expect(await proposal()).toMatchObject({ ssoUrl: 'https://idp.test/third' })
  })

  it('records who turned it down and why', async () => {
    const { ctx, input } = await proposed()
    await dismissProposal(ctx, { ...input, reason: 'mistake' })
    expect((await audited(db, 'sso_connection.change_dismissed')).at(-1)).toMatchObject({
      objectId: input.connectionId,
      detail: { reason: 'mistake' },
    })
  })

  it('happens once, and only to what was shown', async () => {
    const { ctx, input } = await proposed()
    const stale = { ...input, proposedAt: '2026-01-01T00:00:00Z' }
    await expect(dismissProposal(ctx, stale)).rejects.toMatchObject({ code: 'sso.state_changed' })
    const results = await Promise.allSettled([dismissProposal(ctx, input), dismissProposal(ctx, input)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is for those who manage that company’s sign-in', async () => {
    const { made, input } = await proposed()
    await expect(dismissProposal(gateCtx(db, made.company), input)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
    const other = companyCtx(db, await makeCompany(db))
    await expect(dismissProposal(other, input)).rejects.toMatchObject({ code: 'sso.connection_missing' })
  })
})
