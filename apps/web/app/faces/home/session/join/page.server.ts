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

/** The door of the room. This installation has no media server yet, so behind an open door it says so. */
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
    await joinRoom(ctx, null, sessionId)
    return { ...facts, door: 'notSetUp' as const, opensAt: null }
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
