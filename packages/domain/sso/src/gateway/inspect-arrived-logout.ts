import {
  inspectLogout,
  type LogoutExpectations,
  type LogoutInspection,
} from '../rules/logout/inspect-logout.ts'
import type { PostedLogout } from '../rules/logout/posted-message.ts'
import { openSealed } from './ask-library.ts'
import type { Sso } from './open-sso.ts'
import { verifyPosted } from './verify-posted.ts'

/** A message as it came: in a form, or behind the question mark of an address. */
export interface ArrivedLogout {
  readonly posted?: PostedLogout | undefined
  readonly query: string
}

/**
 * Holds a message against the connection, whichever way it came. A name that came encrypted is opened by the holder of
 * our key once everything else of the message holds, and the whole is checked once more with it.
 */
export async function inspectArrivedLogout(
  { posted, query }: ArrivedLogout,
  expected: LogoutExpectations,
  sso: Sso,
): Promise<Exclude<LogoutInspection, { kind: 'encrypted' }>> {
  const look = (held: LogoutExpectations) =>
    posted ? verifyPosted(posted, held, sso) : inspectLogout(query, held, sso.worldClock.now())
  const first = await look(expected)
  if (first.kind !== 'encrypted') return first
  const opened = await openSealed(sso, first.sealed)
  if (opened.outcome === 'refused') return { kind: 'refused', refusal: opened.refusal }
  const second = await look({ ...expected, openedName: opened.assertion })
  if (second.kind === 'encrypted') throw new Error('Invariant broken: a name was opened and is still sealed')
  return second
}
