import { isCodedError, type SessionId } from '@kara/kernel'
import { joinRoom } from '@kara/video'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { getOwnSession } from '../session-view.server.ts'

const doors = {
  'video.not_open_yet': 'tooEarly',
  'video.closed': 'over',
  'video.in_person': 'inPerson',
  'video.not_set_up': 'notSetUp',
} as const

/** The door of the room. This installation has no media server yet, so behind an open door it says so. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { id, startsAt, place } = await getOwnSession(ctx, args.params.sessionId)
  const facts = { id, startsAt, place }
  try {
    await joinRoom(ctx, null, id as SessionId)
    return { ...facts, door: doors['video.not_set_up'] }
  } catch (error) {
    const code = isCodedError(error) ? error.code : ''
    if (!Object.hasOwn(doors, code)) throw error
    return { ...facts, door: doors[code as keyof typeof doors] }
  }
}
