import { dbOf, type TxCtx } from '@kara/db'
import { type ConnectionId, companyOf } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { askingPersonOf } from '../access.ts'
import { limits, type TestProof } from '../contracts.ts'
import { judgeProof } from '../rules/connection-states.ts'

type Row = Omit<TestProof, 'isEnough'> & { readonly connectionId: ConnectionId }

/** Who passed a test of each connection lately, counted; tests of what the provider said before do not count. */
export async function listTestProofs(ctx: TxCtx): Promise<ReadonlyMap<ConnectionId, TestProof>> {
  const since = ctx.clock.now().subtract({ hours: limits.testerHours }).toString()
  const asking = askingPersonOf(ctx)
  const rows = await dbOf(ctx).execute<Row>(sql`
    select c.id as "connectionId", count(distinct a.subject_hash)::integer as people,
      coalesce(bool_or(a.tested_by = ${asking}::uuid), false) as "isOwnAmongThem"
    from app.sso_connection c
    left join app.sso_attempt a on a.company_id = c.company_id and a.connection_id = c.id
      and a.purpose = 'test' and a.outcome = 'succeeded' and a.subject_hash is not null
      and a.started_at >= greatest(${since}::timestamptz, coalesce(c.facts_changed_at, c.created_at))
    where c.company_id = ${companyOf(ctx)}
    group by c.id`)
  return new Map(rows.map(({ connectionId, ...counted }) => [connectionId, judgeProof(counted)]))
}

export async function findTestProof(ctx: TxCtx, id: ConnectionId): Promise<TestProof> {
  return (await listTestProofs(ctx)).get(id) ?? judgeProof({ people: 0, isOwnAmongThem: false })
}
