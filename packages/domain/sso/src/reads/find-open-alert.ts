import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mustBeJobOfCompany } from '../access.ts'
import type { SignInAlert } from '../contracts.ts'
import { shareOf } from '../rules/health.ts'
import { findAlert } from '../store/alerts.ts'

/** What is still out of order, for the letter that says so; null once it has ended. */
export async function findOpenAlert(
  ctx: Ctx,
  { alertId }: { readonly alertId: Id<'sso_alert'> },
): Promise<SignInAlert | null> {
  mustBeJobOfCompany(ctx)
  const row = await inTransaction(ctx, (ctx) => findAlert(ctx, alertId))
  if (!row || row.endedAt) return null
  const { id, failed, succeeded, openedAt } = row
  const usualShare = shareOf({ failed: row.usualFailed, succeeded: row.usualSucceeded })
  return { alertId: id, failed, succeeded, usualShare, openedAt: openedAt.toString() }
}
