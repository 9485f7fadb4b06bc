import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { getPerson } from '@kara/identity'
import type { PersonId } from '@kara/kernel'
import { namesAgree } from '../rules/names.ts'
import * as store from '../store/name-reviews.ts'

/** Asks support to compare, where the name of an ID that was just added is not plainly that of the account. */
export async function reviewName(ctx: TxCtx, personId: PersonId, provenName: string): Promise<void> {
  const { displayName } = await getPerson(ctx)
  if (namesAgree(displayName, provenName)) return
  const id = ctx.ids.next<'eid_name_review'>()
  if (!(await store.insertNameReview(ctx, { id, personId }))) return
  await recordAudit(ctx, 'eid_name_review.asked', { kind: 'eid_name_review', id })
}

/** The ID is off the account: there is nothing to compare any more. */
export async function withdrawNameReview(ctx: TxCtx, personId: PersonId): Promise<void> {
  const open = await store.findOpenNameReview(ctx, personId)
  if (!open || !(await store.endNameReview(ctx, open.id, 'withdrawn'))) return
  await recordAudit(ctx, 'eid_name_review.withdrawn', { kind: 'eid_name_review', id: open.id })
}
