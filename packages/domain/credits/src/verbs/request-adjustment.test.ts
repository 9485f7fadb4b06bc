import { makeCompany } from '@kara/companies/testing'
import type { Ctx, PersonId } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { getLedger } from '../reads/get-ledger.ts'
import { listMovements } from '../reads/list-movements.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { decideAdjustment, requestAdjustment } from './request-adjustment.ts'

const reason = 'The session was held twice in one hour.'

describe('correcting a ledger', () => {
  const db = openTestDatabase()
  const support = () => {
    const personId = crypto.randomUUID() as PersonId
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }
  const personOf = ({ scope }: Ctx) => (scope.role === 'support' ? scope.personId : '')
  async function town() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const one = await makeClaimant(db, companyId)
    await claimCredits(one.ctx)
    const [balance] = (await getLedger(support(), companyId)).balances
    return { companyId, pseudonym: balance?.pseudonym ?? '', ...one }
  }

  it('gives to and takes from somebody’s newest lot, as movements with a reason', async () => {
    const { companyId, pseudonym, ctx } = await town()
    const agent = support()
    expect(await requestAdjustment(agent, companyId, { pseudonym, amountCredits: 1.5, reason })).toBe(
      'applied',
    )
    expect((await findBalance(ctx))?.availableHalves).toBe(11)
    await requestAdjustment(agent, companyId, { pseudonym, amountCredits: -1, reason })
    expect((await findBalance(ctx))?.availableHalves).toBe(9)
    const kinds = (await listMovements(ctx)).movements.map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['adjust', 'adjust', 'claim'])
    const { poolHalves, adjustments } = await getLedger(agent, companyId)
    expect(poolHalves).toBe(191)
    expect(adjustments).toHaveLength(2)
  })

  it('waits for a second person above ten credits', async () => {
    const { companyId } = await town()
    const [one, two] = [support(), support()]
    expect(await requestAdjustment(one, companyId, { amountCredits: 50, reason })).toBe('waiting')
    const [waiting] = (await getLedger(one, companyId)).adjustments
    const decision = { adjustmentId: waiting?.id ?? '', decision: 'applied' } as const
    await expect(decideAdjustment(one, decision)).rejects.toMatchObject({ code: 'credits.second_person' })
    await decideAdjustment(two, decision)
    expect((await getLedger(one, companyId)).poolHalves).toBe(292)
    await expect(decideAdjustment(two, decision)).rejects.toMatchObject({
      code: 'credits.adjustment_missing',
    })
    const entries = (await audited(db, 'credit_adjustment.decided')).filter(
      (entry) => entry.objectId === waiting?.id,
    )
    expect(entries).toHaveLength(1)
  })

  it('is refused by the database itself to one person above the limit', async () => {
    const { companyId } = await town()
    const agent = crypto.randomUUID()
    await expect(
      db.witness`insert into app.credit_adjustment (id, company_id, amount_halves, reason, requested_by, requested_at,
          approved_by, decided_at, decision)
        values (gen_random_uuid(), ${companyId}, 21, ${reason}, ${agent}, now(), ${agent}, now(), 'applied')`,
    ).rejects.toThrow('credit_adjustment_two_people')
  })

  it('is asked for and decided in one’s own name, once, as it was asked: the database refuses the rest', async () => {
    const { companyId } = await town()
    const [one, two] = [support(), support()]
    await requestAdjustment(one, companyId, { amountCredits: 50, reason })
    const id = (await getLedger(one, companyId)).adjustments[0]?.id ?? ''
    const [asker, other] = [personOf(one), personOf(two)]
    const as = (personId: string, statement: string, ...values: (string | number)[]) =>
      db.witness.begin(async (sql) => {
        await sql`set local role kara_support`
        await sql`select set_config('app.person_id', ${personId}, true)`
        return sql.unsafe(statement, values)
      })
    const decide = `update app.credit_adjustment set decision = 'applied', decided_at = now(), approved_by = $1,
      amount_halves = $2 where id = '${id}' returning id`
    const ask = `insert into app.credit_adjustment (id, company_id, amount_halves, reason, requested_by, requested_at)
      values (gen_random_uuid(), $1, 100, $2, $3, now())`
    await expect(as(asker, decide, other, 100)).rejects.toThrow('decided in one')
    await expect(as(asker, decide, asker, 100)).rejects.toThrow('credit_adjustment_two_people')
    await expect(as(other, decide, other, 2000)).rejects.toThrow('as it was asked for')
    await expect(as(asker, ask, companyId, reason, other)).rejects.toThrow('asked for in one')
    await decideAdjustment(two, { adjustmentId: id, decision: 'declined' })
    await expect(as(other, decide, other, 100)).rejects.toThrow('decided once')
    expect((await getLedger(one, companyId)).adjustments[0]?.decision).toBe('declined')
  })

  it('is made once when two decide differently at the same moment', async () => {
    const { companyId } = await town()
    const [one, two, three] = [support(), support(), support()]
    await requestAdjustment(one, companyId, { amountCredits: 50, reason })
    const adjustmentId = (await getLedger(one, companyId)).adjustments[0]?.id ?? ''
    const answers = await Promise.allSettled([
      decideAdjustment(two, { adjustmentId, decision: 'applied' }),
      decideAdjustment(three, { adjustmentId, decision: 'declined' }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { poolHalves, adjustments } = await getLedger(one, companyId)
    expect(poolHalves).toBe(adjustments[0]?.decision === 'applied' ? 292 : 192)
  })

  it('never takes what is not there, and knows nobody of another company', async () => {
    const [here, other] = [await town(), await town()]
    const wanted = { pseudonym: here.pseudonym, amountCredits: -5, reason }
    await expect(requestAdjustment(support(), here.companyId, wanted)).rejects.toMatchObject({
      code: 'credits.adjustment_impossible',
    })
    await expect(
      requestAdjustment(support(), other.companyId, { ...wanted, amountCredits: 1 }),
    ).rejects.toMatchObject({ code: 'credits.adjustment_impossible' })
  })

  it('is support’s alone', async () => {
    const { companyId, ctx } = await town()
    await expect(requestAdjustment(ctx, companyId, { amountCredits: 1, reason })).rejects.toMatchObject({
      code: 'credits.no_ledger',
    })
  })
})
