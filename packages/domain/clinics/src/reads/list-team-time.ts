import { findOwnTimeAway, getTimeZone } from '@kara/directory'
import { type Ctx, isCodedError } from '@kara/kernel'
import { type BusyTime, getAvailability, listBusyTime, listDayHours, listTimeOff } from '@kara/scheduling'
import type { Temporal } from 'temporal-polyfill'
import { mayBelong } from '../access.ts'
import { limits } from '../contracts.ts'
import { administratorsOnly } from '../errors.ts'
import { forMember } from '../steps/act-for.ts'
import * as acts from '../store/acts.ts'
import { findOwnClinic } from './find-own-clinic.ts'
import { readNames, readStanding, standsAs, toAct } from './list-acts.ts'

export interface MemberTime extends BusyTime {
  readonly professionalId: string
  readonly displayName: string
}

/**
 * The calendars of everybody in the clinic side by side, for its administrators: working, taken, off, and nothing else.
 * Whoever leaves while this is read is left out.
 *
 * @throws `clinics.administrators_only`
 */
export async function listTeamTime(
  ctx: Ctx,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<MemberTime[]> {
  const own = mayBelong(ctx)
  const clinic = await findOwnClinic(ctx)
  if (!clinic?.isAdministrator) throw administratorsOnly()
  const team: MemberTime[] = []
  for (const { professionalId, displayName } of clinic.members) {
    const time =
      professionalId === own
        ? await listBusyTime(ctx, from, to)
        : await forMember(ctx, professionalId, (ctx) => listBusyTime(ctx, from, to)).catch(whenTheyLeft)
    if (time) team.push({ professionalId, displayName, ...time })
  }
  return team
}

/** The availability of one member, as an administrator keeps it. @throws `clinics.member_missing` */
export async function getMemberAvailability(ctx: Ctx, memberId: string, fromDay: string) {
  const found = await forMember(ctx, memberId, async (ctx) => {
    const now = ctx.clock.now()
    const [timeZone, { hours }, days, timeOff, away, rows] = await Promise.all([
      getTimeZone(ctx),
      getAvailability(ctx),
      listDayHours(ctx, fromDay),
      listTimeOff(ctx, now, now.add({ hours: 24 * limits.daysAhead })),
      findOwnTimeAway(ctx),
      acts.listActs(ctx),
    ])
    const standing = rows.length > 0 ? await readStanding(ctx, rows) : null
    return { timeZone, hours, days, timeOff, away, rows, standing }
  })
  const { rows, standing, ...availability } = found
  const own = mayBelong(ctx)
  const nameOf = await readNames(
    ctx,
    rows.map(({ byId }) => byId),
  )
  return {
    ...availability,
    acts: rows.map((row) =>
      toAct(row, nameOf, row.byId === own && standing !== null && standsAs(row, standing)),
    ),
  }
}

function whenTheyLeft(error: unknown): null {
  if (isCodedError(error) && error.code === 'clinics.member_missing') return null
  throw error
}
