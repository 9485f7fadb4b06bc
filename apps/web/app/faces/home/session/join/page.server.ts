import { isCodedError } from '@kara/kernel'
import { joinRoom } from '@kara/video'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSession } from '../../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'

const closedBecause = {
  'video.not_open_yet': 'tooEarly',
  'video.closed': 'over',
  'video.in_person': 'inPerson',
  'video.not_set_up': 'notSetUp',
} as const

/**
 * The door of the room: who may enter, and from when. The view of the room itself is not part of the web yet,
 * so a pass that was granted leads no further than to saying so; it never reaches the browser.
 */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const facts = {
    sessionId,
    startsAt: session.startsAt,
    place: session.place,
    now: ctx.clock.now().toString(),
  }
  try {
    await joinRoom(ctx, args.context.visit.platform.rooms, sessionId)
    return { ...facts, door: 'noView' as const, opensAt: null }
  } catch (error) {
    const code = isCodedError(error) ? error.code : ''
    if (!isCodedError(error) || !Object.hasOwn(closedBecause, code)) throw error
    const { opensAt } = error.details.values ?? {}
    return {
      ...facts,
      door: closedBecause[code as keyof typeof closedBecause],
      opensAt: opensAt === undefined ? null : String(opensAt),
    }
  }
}
