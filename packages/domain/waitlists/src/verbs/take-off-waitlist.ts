import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageOwnList } from '../access.ts'
import { TakeOffInput } from '../contracts.ts'
import { waitlistMissing } from '../errors.ts'
import { waitlistChanged } from '../events.ts'
import * as store from '../store.ts'
import { endWaiting } from './leave-waitlist.ts'

/**
 * The professional takes somebody off their list, who is told, with others who have times. Once more is the same.
 *
 * @throws `waitlists.waitlist_missing`
 */
export async function takeOffWaitlist(ctx: Ctx, raw: TakeOffInput): Promise<void> {
  mayManageOwnList(ctx)
  const { entryId } = TakeOffInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const entry = await store.lockEntry(ctx, entryId as store.WaitlistEntryId)
    if (!entry) throw waitlistMissing()
    if (!(await endWaiting(ctx, entry, 'taken_off'))) return
    await recordAudit(ctx, 'waitlist_entry.taken_off', { kind: 'waitlist_entry', id: entry.id })
    await publish(ctx, waitlistChanged('taken_off', entry))
  })
}
