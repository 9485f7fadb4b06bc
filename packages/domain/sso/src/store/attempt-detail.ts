import { dbOf, type TxCtx } from '@kara/db'
import { companyOf } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

/**
 * Takes from attempts that began before then what they were compared by and whatever points at somebody. That they
 * were, through which connection, when and how they ended stays. Says of how many there was something to take.
 */
export async function takeDetail(ctx: TxCtx, before: Temporal.Instant): Promise<number> {
  const companyId = companyOf(ctx)
  await dbOf(ctx).execute(sql`update app.sso_attempt_step s set detail = '{}' from app.sso_attempt a
    where a.company_id = ${companyId} and a.started_at <= ${before.toString()}::timestamptz
      and s.company_id = a.company_id and s.attempt_id = a.id and s.detail <> '{}'`)
  const taken = await dbOf(ctx).execute(sql`update app.sso_attempt
    set expected = null, received = null, claims = null, email_domain = null, identity_sealed = null,
      subject_hash = null, typed_hash = null
    where company_id = ${companyId} and started_at <= ${before.toString()}::timestamptz
      and num_nonnulls(expected, received, claims, email_domain, identity_sealed, subject_hash, typed_hash) > 0
    returning id`)
  return taken.length
}
