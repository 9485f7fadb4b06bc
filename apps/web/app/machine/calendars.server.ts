import { createHash } from 'node:crypto'
import { isLocale, type Locale } from '@kara/language'
import { calendarOfMany } from '@kara/notifications'
import { findPublishedSessions } from '@kara/scheduling'
import type { Session } from '@kara/scheduling/contracts'
import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { gateCtx } from '../http/ctx.server.ts'
import { originOf } from '../http/host.server.ts'
import type { WebEnv } from '../http/web.server.ts'

/**
 * A professional's calendar for their other programs. The secret in the address is all that is asked for; what it
 * opens is times, and titles that name nobody.
 */
export function calendarRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/calendars/:file{[\\w-]{43}\\.ics}', async (c) => {
    const visit = c.get('visit')
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    const sessions = await findPublishedSessions(ctx, c.req.param('file').slice(0, -'.ics'.length))
    if (!sessions) return c.text('There is no calendar here.', 404, { 'Cache-Control': 'no-store' })
    const asked = c.req.query('language')
    const locale: Locale = asked && isLocale(asked) ? asked : 'en'
    const headers = { ETag: tagOf(sessions, locale), 'Cache-Control': 'private, no-cache' }
    if (c.req.header('if-none-match') === headers.ETag) return c.body(null, 304, headers)
    const { BASE_HOST: host, BASE_SCHEME: scheme } = visit.platform.config
    const text = calendarOfMany(
      locale,
      sessions.map((session) => ({
        sessionId: session.id,
        sequence: session.calendarSequence,
        language: session.language,
        startsAt: Temporal.Instant.from(session.startsAt),
        endsAt: Temporal.Instant.from(session.endsAt),
        isCancelled: false,
        url: `${originOf({ host, scheme }, 'app')}/work/sessions/${session.id}`,
        locale,
        writtenAt: ctx.clock.now(),
      })),
    )
    return c.body(text, 200, { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' })
  })
  return routes
}

/** The same sessions at the same times are the same calendar, whenever it is written. */
function tagOf(sessions: readonly Session[], locale: Locale): string {
  const said = sessions.map(({ id, startsAt, endsAt, calendarSequence }) => [
    id,
    startsAt,
    endsAt,
    calendarSequence,
  ])
  const hash = createHash('sha256').update(JSON.stringify([locale, said]))
  return `"${hash.digest('base64url').slice(0, 22)}"`
}
