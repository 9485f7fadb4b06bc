import { setTimeout as pause } from 'node:timers/promises'
import { completeAttempt, receiveAssertion, type Sso } from '@kara/sso'
import {
  answerOf,
  beginSignIn,
  gateCtx,
  type MadeConnection,
  mutate,
  openGateCtx,
  testBrowser,
  testHubHost,
} from '@kara/sso/testing'
import type { TestDatabase } from '@kara/testing'

/** Where people of the soak sign in; the gateway behind it may be another one at every look. */
export interface Front {
  readonly db: TestDatabase
  readonly made: MadeConnection
  sso: Sso
}

/** One person's way: how it ended, how often they began, and how long they waited from the first to the last. */
export interface Way {
  /** What stood in the way at the last try; null for who signed in. */
  readonly refusedBecause: string | null
  readonly tries: number
  readonly tookMs: number
}

/** Whose sign-in breaks off begins again after a moment, as the page says; nobody may need longer than this. */
const patienceMs = 60_000
const pauseMs = 250

/** Signs in all the way, and begins again as long as patience lasts. */
export async function signIn(front: Front, name: string): Promise<Way> {
  const startedAt = performance.now()
  let last: string | null = null
  let tries = 0
  do {
    if (tries > 0) await pause(pauseMs)
    tries += 1
    last = await tryOnce(front, name)
  } while (last && performance.now() - startedAt < patienceMs)
  return { refusedBecause: last, tries, tookMs: performance.now() - startedAt }
}

async function tryOnce({ db, made, sso }: Front, name: string): Promise<string | null> {
  try {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const attributes: [string, string][] = [['email', `${name}@${made.domain}`]]
    const answer = answerOf(ctx, made, started, { nameId: name, attributes })
    const received = await receiveAssertion(ctx, answer, sso)
    if (received.outcome !== 'handed_off') return received.refusal.reason
    const visitor = { host: testHubHost, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
    const done = await completeAttempt(
      openGateCtx(db),
      { handoffCode: received.handoffCode, ...visitor },
      sso,
    )
    return done.personId ? null : 'nobody was signed in'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Somebody sends an answer that was bent on its way. True when the gateway answered it at all. */
export async function disturb({ db, made, sso }: Front, random: () => number): Promise<boolean> {
  try {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    await receiveAssertion(
      ctx,
      answerOf(ctx, made, started, {}, (xml) => mutate(xml, random)),
      sso,
    )
    return true
  } catch {
    // Malformed traffic may come to nothing; what counts is that the others go on.
    return false
  }
}
