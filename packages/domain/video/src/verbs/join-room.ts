import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { getBookedSession, getSession, recordJoin } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayJoin } from '../access.ts'
import { limits, type RoomPass } from '../contracts.ts'
import { notByVideo, notOpenYet, roomClosed, videoNotSetUp } from '../errors.ts'
import type { Rooms } from '../gateway.ts'

/**
 * Lets one of the two people of a session into its room, from ten minutes before the start on.
 *
 * @param rooms null on an installation without a media server
 * @throws `video.not_open_yet` with the instant at which it opens, `video.closed`, `video.in_person`
 */
export async function joinRoom(ctx: Ctx, rooms: Rooms | null, sessionId: SessionId): Promise<RoomPass> {
  const side = mayJoin(ctx)
  const session =
    side === 'client' ? await getBookedSession(ctx, sessionId) : await getSession(ctx, sessionId)
  if (session.modality !== 'video') throw notByVideo()
  const now = ctx.clock.now()
  const opensAt = Temporal.Instant.from(session.startsAt).subtract({ minutes: limits.opensBeforeMinutes })
  const closesAt = Temporal.Instant.from(session.endsAt).add({ minutes: limits.closesAfterMinutes })
  const isOver =
    Temporal.Instant.compare(now, closesAt) > 0 || !['scheduled', 'in_progress'].includes(session.state)
  if (isOver) throw roomClosed()
  if (Temporal.Instant.compare(now, opensAt) < 0) throw notOpenYet(opensAt.toString())
  if (!rooms) throw videoNotSetUp()
  const validSeconds = Math.ceil(now.until(closesAt).total('seconds'))
  const pass = await rooms.mintPass({ room: sessionId, identity: side, validSeconds })
  await inTransaction(ctx, async (ctx) => {
    await recordJoin(ctx, sessionId)
    await recordAudit(ctx, 'room.joined', { kind: 'session', id: sessionId, detail: { side } })
  })
  return pass
}
