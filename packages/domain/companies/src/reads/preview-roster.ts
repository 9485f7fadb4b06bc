import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAble } from '../access.ts'
import { limits, ReadRosterInput, type RosterMode, type RosterPreview } from '../contracts.ts'
import { rosterEmpty, rosterTooLong } from '../errors.ts'
import { differenceOf, type RosterDifference, readRoster } from '../rules/roster.ts'
import * as store from '../store/roster.ts'

/**
 * What a list would change, with every line that could not be read; nothing is written.
 *
 * @throws `companies.roster_empty`, `companies.roster_too_long`
 */
export async function previewRoster(ctx: Ctx, raw: ReadRosterInput): Promise<RosterPreview> {
  mustBeAble(ctx, 'manage_roster')
  const { text, mode } = ReadRosterInput.parse(raw)
  return inTransaction(ctx, async (ctx) => (await reckon(ctx, text, mode)).preview)
}

/** The same with who it concerns, inside the caller's transaction. */
export async function reckon(
  ctx: TxCtx,
  text: string,
  mode: RosterMode,
): Promise<{ readonly preview: RosterPreview; readonly difference: RosterDifference }> {
  const { emails, problems } = readRoster(text)
  if (emails.length === 0 && problems.length === 0) throw rosterEmpty()
  if (emails.length > limits.rosterMax) throw rosterTooLong()
  const difference = differenceOf(await store.listStanding(ctx), emails)
  const preview = {
    mode,
    added: difference.added.length + difference.returning.length,
    unchanged: difference.unchanged,
    removed: mode === 'replace' ? difference.missing.length : 0,
    problems,
  }
  return { preview, difference }
}
