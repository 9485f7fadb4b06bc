import { inTransaction } from '@kara/db'
import { announced, audited, drainOutbox, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { isDomainVerified } from '../reads/is-domain-verified.ts'
import { listDomains } from '../reads/list-domains.ts'
import { lookForProof } from '../reads/look-for-proof.ts'
import { companiesJobs } from '../subscriptions.ts'
import { makeCompany, openResolver } from '../testing.ts'
import { addDomain } from './add-domain.ts'
import { checkDomain } from './check-domain.ts'
import { lookAtProofAgain } from './look-at-proof-again.ts'
import { removeDomain } from './remove-domain.ts'

describe('a domain’s proof that is looked at again', () => {
  const db = openTestDatabase()
  const resolver = openResolver()

  async function proven(name: string) {
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const { clock } = ctx
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock })
    const { id, txtHost, txtValue } = await addDomain(ctx, { name })
    resolver.zone.set(txtHost, [txtValue])
    const check = () => checkDomain(ctx, { domainId: id }, { resolverUrl: resolver.url })
    await check()
    const pass = async (days: number) => {
      clock.advance({ hours: days * 24 })
      await drainOutbox(db, {
        clock,
        modules: [companiesJobs({ resolverUrl: resolver.url })],
        queue: 'connections',
      })
    }
    const mine = <Row extends { companyId: string | null }>(rows: Row[]) =>
      rows.filter((row) => row.companyId === companyId)
    return {
      ...{ ctx, job, clock, id, txtHost, txtValue, check, pass, companyId },
      shown: async () => (await listDomains(ctx))[0],
      told: async (what: string) => mine(await announced(db, `company_domain.${what}`)),
      onRecord: async (what: string) =>
        (await audited(db, `company_domain.${what}`)).filter(({ objectId }) => objectId === id),
      dueInHours: async () =>
        (await dueWork(db, 'company_domain.looked_at_again'))
          .filter(({ key }) => key === id)
          .map(({ dueAt }) => (dueAt.getTime() - clock.now().epochMilliseconds) / 3_600_000),
      look: () => lookForProof(job, { domainId: id }, { resolverUrl: resolver.url }),
    }
  }

  it('is looked for every week as long as it is found', async () => {
    const { pass, shown, clock, dueInHours, told } = await proven('again-found.is')
    expect(await dueInHours()).toEqual([168])
    await pass(7)
    expect(await shown()).toMatchObject({
      state: 'verified',
      missingSince: null,
      proofEndsAt: null,
      checkedAt: clock.now().toString(),
    })
    expect(await dueInHours()).toEqual([168])
    expect(await told('proof_missing')).toEqual([])
  })

  it('is told and recorded once when it is missing, and looked for every day', async () => {
    const { pass, shown, id, txtHost, clock, dueInHours, told, onRecord } = await proven('again-missing.is')
    resolver.zone.set(txtHost, ['v=spf1 -all'])
    await pass(7)
    const missingSince = clock.now().toString()
    const endsAt = clock
      .now()
      .add({ hours: 14 * 24 })
      .toString()
    await pass(1)
    await pass(1)
    expect(await shown()).toMatchObject({
      ...{ state: 'verified', found: ['v=spf1 -all'], missingSince, proofEndsAt: endsAt },
    })
    expect((await told('proof_missing')).map(({ payload }) => payload)).toMatchObject([
      { domainId: id, missingSince, endsAt },
    ])
    expect(await onRecord('proof_missing')).toMatchObject([
      { objectId: id, detail: { name: 'again-missing.is' } },
    ])
    expect(await dueInHours()).toEqual([24])
  })

  it('counts until two weeks have passed, and then no more', async () => {
    const { pass, shown, job, txtHost, dueInHours, told, onRecord } = await proven('again-lost.is')
    const counts = () => isDomainVerified(job, 'again-lost.is')
    resolver.zone.delete(txtHost)
    await pass(7)
    for (let day = 1; day <= 13; day++) await pass(1)
    expect(await counts()).toBe(true)
    await pass(1)
    expect(await counts()).toBe(false)
    expect(await shown()).toMatchObject({ state: 'failed', missingSince: null, verifiedAt: null })
    expect(await told('proof_lost')).toHaveLength(1)
    expect(await told('proof_missing')).toHaveLength(1)
    expect(await onRecord('proof_lost')).toHaveLength(1)
    expect(await dueInHours()).toEqual([])
  })

  it('is back with its record, found by the look or by a check', async () => {
    const { pass, shown, txtHost, txtValue, check, dueInHours, onRecord } = await proven('again-back.is')
    resolver.zone.delete(txtHost)
    await pass(7)
    resolver.zone.set(txtHost, [txtValue])
    await pass(1)
    expect(await shown()).toMatchObject({ state: 'verified', missingSince: null })
    expect(await onRecord('proof_found_again')).toHaveLength(1)
    resolver.zone.delete(txtHost)
    await pass(7)
    expect(await check()).toMatchObject({ state: 'verified', missingSince: expect.any(String) })
    expect(await dueInHours()).toEqual([24])
    resolver.zone.set(txtHost, [txtValue])
    expect(await check()).toMatchObject({ state: 'verified', missingSince: null })
    expect(await dueInHours()).toEqual([168])
  })

  it('is proven again by the same record after it was lost', async () => {
    const { pass, txtHost, txtValue, check, clock, dueInHours } = await proven('again-anew.is')
    resolver.zone.delete(txtHost)
    await pass(7)
    await pass(14)
    resolver.zone.set(txtHost, [txtValue])
    expect(await check()).toMatchObject({ state: 'verified', verifiedAt: clock.now().toString() })
    expect(await dueInHours()).toEqual([168])
  })

  it('stays as it is while the resolver cannot be asked, however long', async () => {
    const { pass, shown, txtHost, dueInHours, told } = await proven('again-down.is')
    resolver.zone.delete(txtHost)
    resolver.down.add(txtHost)
    await pass(7)
    expect(await shown()).toMatchObject({ state: 'verified', missingSince: null })
    expect(await dueInHours()).toEqual([1])
    resolver.down.delete(txtHost)
    await pass(1)
    resolver.down.add(txtHost)
    await pass(20)
    expect(await shown()).toMatchObject({ state: 'verified', missingSince: expect.any(String) })
    expect(await told('proof_lost')).toEqual([])
  })

  it('is done once by two workers at the same time', async () => {
    const { look, job, id, txtHost, clock, told, onRecord } = await proven('again-twice.is')
    resolver.zone.delete(txtHost)
    const both = async () => {
      const looked = [await look(), await look()] as const
      await Promise.all(looked.map((one) => lookAtProofAgain(job, { domainId: id }, one)))
    }
    await both()
    expect(
      [await told('proof_missing'), await onRecord('proof_missing')].map(({ length }) => length),
    ).toEqual([1, 1])
    clock.advance({ hours: 14 * 24 })
    await both()
    expect([await told('proof_lost'), await onRecord('proof_lost')].map(({ length }) => length)).toEqual([
      1, 1,
    ])
  })

  it('is not taken away by a look that began before the record came back', async () => {
    const { look, job, id, txtHost, txtValue, check, clock, shown } = await proven('again-late.is')
    resolver.zone.delete(txtHost)
    await lookAtProofAgain(job, { domainId: id }, await look())
    clock.advance({ hours: 14 * 24 })
    const late = await look()
    resolver.zone.set(txtHost, [txtValue])
    await check()
    await lookAtProofAgain(job, { domainId: id }, late)
    expect(await shown()).toMatchObject({ state: 'verified', missingSince: null })
  })

  it('is nobody’s any more when the domain was given up or lost meanwhile', async () => {
    const { ctx, job, look, id, txtHost, dueInHours, pass, companyId } = await proven('again-gone.is')
    resolver.zone.delete(txtHost)
    const looked = await look()
    await removeDomain(ctx, { domainId: id })
    await lookAtProofAgain(job, { domainId: id }, looked)
    await pass(7)
    expect(await dueInHours()).toEqual([])
    const lost = await proven('again-failed.is')
    resolver.zone.delete(lost.txtHost)
    const seen = await lost.look()
    await db.witness`update app.company_domain set state = 'failed' where id = ${lost.id}`
    await lookAtProofAgain(lost.job, { domainId: lost.id }, seen)
    expect(await look()).toEqual({ outcome: 'nothing' })
    const events = await announced(db, 'company_domain.proof_missing')
    const ours: (string | null)[] = [companyId, lost.companyId]
    expect(events.filter((event) => ours.includes(event.companyId))).toEqual([])
  })

  it('is a job’s of its own company, asked outside of any transaction', async () => {
    const [mine, other] = [await proven('again-mine.is'), await proven('again-other.is')]
    resolver.zone.delete(mine.txtHost)
    const about = { domainId: mine.id }
    await expect(lookForProof(mine.ctx, about, { resolverUrl: resolver.url })).rejects.toMatchObject({
      code: 'companies.not_allowed',
    })
    await expect(lookAtProofAgain(mine.ctx, about, await mine.look())).rejects.toMatchObject({
      code: 'companies.not_allowed',
    })
    await expect(
      inTransaction(mine.job, (ctx) => lookForProof(ctx, about, { resolverUrl: resolver.url })),
    ).rejects.toThrow('inside a transaction')
    expect(await lookForProof(other.job, about, { resolverUrl: resolver.url })).toEqual({
      outcome: 'nothing',
    })
    await lookAtProofAgain(other.job, about, await mine.look())
    expect(await mine.shown()).toMatchObject({ state: 'verified', missingSince: null })
  })
})
