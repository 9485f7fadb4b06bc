import { dbOf, type TxCtx } from '@kara/db'
import type { PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

interface Stretch {
  readonly from: Temporal.Instant
  /** Buffer included. */
  readonly to: Temporal.Instant
}

export interface HoldRequest extends Stretch {
  readonly id: string
  readonly professionalId: ProfessionalId
  readonly until: Temporal.Instant
}

/** Takes time in the one calendar for a while; false when it is taken. The database decides the race. */
export async function holdTime(ctx: TxCtx, hold: HoldRequest): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ won: boolean }>(sql`select app.claim_time(
    ${hold.id}, ${hold.professionalId}, 'hold', ${hold.from.toString()}::timestamptz,
    ${hold.to.toString()}::timestamptz, ${hold.until.toString()}::timestamptz,
    ${ctx.clock.now().toString()}::timestamptz) as won`)
  return row?.won ?? false
}

/** The same for a session that nobody held a time for. */
export async function claimSession(
  ctx: TxCtx,
  claim: Stretch & {
    readonly id: string
    readonly sessionId: SessionId
    readonly professionalId: ProfessionalId
    readonly personId: PersonId
  },
): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ won: boolean }>(sql`select app.claim_session(
    ${claim.id}, ${claim.sessionId}, ${claim.professionalId}, ${claim.personId},
    ${claim.from.toString()}::timestamptz, ${claim.to.toString()}::timestamptz,
    ${ctx.clock.now().toString()}::timestamptz) as won`)
  return row?.won ?? false
}

/** Makes a live hold's time a session's; false when the hold ran out. */
export async function keepClaim(ctx: TxCtx, claimId: string): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ kept: boolean }>(
    sql`select app.keep_claim(${claimId}, ${ctx.clock.now().toString()}::timestamptz) as kept`,
  )
  return row?.kept ?? false
}

export async function extendClaim(ctx: TxCtx, claimId: string, until: Temporal.Instant): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ extended: boolean }>(sql`select app.extend_claim(
    ${claimId}, ${until.toString()}::timestamptz, ${ctx.clock.now().toString()}::timestamptz) as extended`)
  return row?.extended ?? false
}

export async function releaseClaim(ctx: TxCtx, claimId: string): Promise<void> {
  await dbOf(ctx).execute(sql`select app.release_claim(${claimId})`)
}

/** Blocks what is free of the professional's time off between two instants, after that changed. */
export async function refillBlocks(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<void> {
  await dbOf(ctx).execute(sql`select app.refill_blocks(${professionalId}, ${from.toString()}::timestamptz,
    ${to.toString()}::timestamptz, ${ctx.clock.now().toString()}::timestamptz)`)
}
