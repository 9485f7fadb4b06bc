import { findOwnTimeAway, getTimeZone } from '@kara/directory'
import { type Ctx, isCodedError } from '@kara/kernel'
import { type BusyTime, getAvailability, listBusyTime, listDayHours, listTimeOff } from '@kara/scheduling'
import type { Temporal } from 'temporal-polyfill'
import { mayKeepOthers } from '../access.ts'
import { limits } from '../contracts.ts'
import { administratorsOnly } from '../errors.ts'
import { forMember } from '../steps/act-for.ts'
import { actingIdOf } from '../steps/acting-id.ts'
import * as acts from '../store/acts.ts'
import { findOwnClinic } from './find-own-clinic.ts'
import { findOwnDesk } from './find-own-desk.ts'
import { readKeeperNames, readStanding, standsAs, toAct } from './list-acts.ts'

export interface MemberTime extends BusyTime {
  readonly professionalId: string
  readonly displayName: string
}

/**
 * The calendars of everybody in the clinic side by side, for its administrators and its desk: working, taken, off, and
 * nothing else. Whoever leaves while this is read is left out.
 *
 * @throws `clinics.administrators_only`, `clinics.no_desk`
 */
export async function listTeamTime(
  ctx: Ctx,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<MemberTime[]> {
  const own = await actingIdOf(ctx)
  const team: MemberTime[] = []
  for (const { professionalId, displayName } of await keptMembers(ctx)) {
    const time =
      professionalId === own
        ? await listBusyTime(ctx, from, to)
        : await forMember(ctx, professionalId, (ctx) => listBusyTime(ctx, from, to)).catch(whenTheyLeft)
    if (time) team.push({ professionalId, displayName, ...time })
  }
  return team
}

async function keptMembers(ctx: Ctx) {
  if (ctx.scope.role === 'person') return (await findOwnDesk(ctx))?.members ?? []
  const clinic = await findOwnClinic(ctx)
  if (!clinic?.isAdministrator) throw administratorsOnly()
  return clinic.members
}

/** The availability of one member, as an administrator keeps it. @throws `clinics.member_missing` */
export async function getMemberAvailability(ctx: Ctx, memberId: string, fromDay: string) {
  mayKeepOthers(ctx)
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
    const nameOf = await readKeeperNames(ctx, rows)
    return { timeZone, hours, days, timeOff, away, rows, standing, nameOf }
  })
  const { rows, standing, nameOf, ...availability } = found
  const own = await actingIdOf(ctx)
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
