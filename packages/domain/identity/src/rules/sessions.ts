import type { Temporal } from 'temporal-polyfill'
import type { Method } from '../contracts.ts'

export interface SessionLife {
  /** Unused for this long, it ends. */
  readonly idleSeconds: number
  /** However much it is used, it ends this long after the person proved who they are. */
  readonly absoluteSeconds: number
}

const hours = (count: number) => count * 3_600

/** A company's sign-in proves employment for a working day; a person's own sign-in lasts longer, a way past for an errand. */
export function sessionLife(method: Method, isPrivileged: boolean): SessionLife {
  if (method === 'break_glass') return { idleSeconds: hours(1), absoluteSeconds: hours(12) }
  if (method === 'sso' || isPrivileged) return { idleSeconds: hours(8), absoluteSeconds: hours(12) }
  if (method === 'demo') return { idleSeconds: hours(8), absoluteSeconds: hours(24) }
  return { idleSeconds: hours(24), absoluteSeconds: hours(24 * 14) }
}

/** The same, from the moment of proof on. */
export function lifeFrom(
  authAt: Temporal.Instant,
  life: SessionLife,
): { readonly idleSeconds: number; readonly endsAt: Temporal.Instant } {
  return { idleSeconds: life.idleSeconds, endsAt: authAt.add({ seconds: life.absoluteSeconds }) }
}

export type SessionVerdict = 'valid' | 'ended' | 'wrong_host'

/** Whether a session may be used here and now, apart from its idle time. */
export function judgeSession(
  session: { readonly host: string; readonly absoluteExpiresAt: Temporal.Instant },
  host: string,
  now: Temporal.Instant,
): SessionVerdict {
  if (session.host !== host) return 'wrong_host'
  return session.absoluteExpiresAt.epochMilliseconds > now.epochMilliseconds ? 'valid' : 'ended'
}

/** The earlier of two moments. */
export function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return one.epochMilliseconds <= other.epochMilliseconds ? one : other
}
