import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble } from '../access.ts'
import { ChangeRosterInput, RemoveFromRosterInput, type RosterPreview } from '../contracts.ts'
import { rosterChangedSince } from '../errors.ts'
import { rosterChanged } from '../events.ts'
import { reckon } from '../reads/preview-roster.ts'
import * as store from '../store/roster.ts'
import { lockCompany } from '../store.ts'

/**
 * Writes down who works for the company, as it was shown before: people are added, and of a whole list who is missing
 * has left. Lines that could not be read are left out. What it means for accounts happens afterwards and is not told.
 *
 * @throws `companies.roster_changed` when it would change something else by now
 */
export async function changeRoster(ctx: Ctx, raw: ChangeRosterInput): Promise<RosterPreview> {
  mustBeAble(ctx, 'manage_roster')
  const { text, mode, added, removed } = ChangeRosterInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    await lockCompany(ctx)
    const { preview, difference } = await reckon(ctx, text, mode)
    if (preview.added !== added || preview.removed !== removed) throw rosterChangedSince()
    if (added + removed === 0) return preview
    await store.listEmails(ctx, [...difference.added, ...difference.returning])
    if (mode === 'replace') await store.strikeEmails(ctx, difference.missing)
    const id = companyOf(ctx)
    await recordAudit(ctx, 'roster.changed', { kind: 'company', id, detail: { mode, added, removed } })
    await publish(ctx, rosterChanged(id))
    return preview
  })
}

/** Strikes one address out: who it belongs to has left. Answers with it, or null when it stands there no longer. */
export async function removeFromRoster(ctx: Ctx, raw: RemoveFromRosterInput): Promise<string | null> {
  mustBeAble(ctx, 'manage_roster')
  const input = RemoveFromRosterInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const struck = await store.strikeEntry(ctx, input)
    if (!struck) return null
    await recordAudit(ctx, 'roster.changed', {
      kind: 'roster_entry',
      id: struck.id,
      detail: { mode: 'one', added: 0, removed: 1 },
    })
    await publish(ctx, rosterChanged(companyOf(ctx)))
    return struck.email
  })
}
