import type { Ctx } from '@kara/kernel'
import { calendarFile } from '@kara/notifications'
import type { Session } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { originOf } from '../http/host.server.ts'
import { readerOf } from '../http/language.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/** The file that puts a session into the reader's calendar: the same one that its letters carry. */
export async function calendarFileResponse(
  args: PageArgs,
  ctx: Ctx,
  session: Session,
  face: 'home' | 'work' = 'home',
): Promise<Response> {
  const { BASE_HOST, BASE_SCHEME } = args.context.visit.platform.config
  const { locale } = await readerOf(args)
  const { text } = calendarFile({
    sessionId: session.id,
    sequence: session.calendarSequence,
    language: session.language,
    startsAt: Temporal.Instant.from(session.startsAt),
    endsAt: Temporal.Instant.from(session.endsAt),
    isCancelled: session.state === 'cancelled' || session.state === 'late_cancelled',
    url: `${originOf({ host: BASE_HOST, scheme: BASE_SCHEME }, 'app')}/${face}/sessions/${session.id}`,
    locale,
    writtenAt: ctx.clock.now(),
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="reserved-time.ics"',
      'Cache-Control': 'private, no-store',
    },
  })
}
