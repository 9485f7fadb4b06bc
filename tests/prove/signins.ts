import { setTimeout as pause } from 'node:timers/promises'
import { completeAttempt, receiveAssertion } from '@kara/sso'
import {
  answerOf,
  beginSignIn,
  gateCtx,
  mutate,
  openGateCtx,
  randomFrom,
  testBrowser,
  testHubHost,
} from '@kara/sso/testing'
import { openOwnGateway } from './own-gateway.ts'
import type { Proof } from './proof.ts'
import { stack } from './settings.ts'

type Gateway = Awaited<ReturnType<typeof openOwnGateway>>

/** As many as fit into a minute; `SIGNINS=10000` takes its time. */
const wanted = stack.SIGNINS ?? 0
const secondsMax = 60
/** After so many sign-ins the library's process is killed: in the middle of the others. */
const killEvery = 12
const atOnce = 4
/** Whose sign-in breaks off begins again after a moment, as the page says; nobody may need longer than this. */
const patienceMs = 60_000
const pauseMs = 250

/** Nobody's sign-in is lost while the library's process dies again and again among malformed answers. */
export const signins: Proof = {
  name: 'signins',
  async prove() {
    const gateway = await openOwnGateway()
    const count = { begun: 0, done: 0, again: 0, malformed: 0, kills: 0 }
    const broken: string[] = []
    const takenMs: number[] = []
    const random = randomFrom(7)
    const endsAt = wanted > 0 ? Number.POSITIVE_INFINITY : performance.now() + secondsMax * 1000
    const isOver = () => performance.now() > endsAt || (wanted > 0 && count.begun >= wanted)
    const kill = () => {
      const processId = gateway.sso.saml.processId()
      if (!processId) return
      process.kill(processId, 'SIGKILL')
      count.kills += 1
    }
    const person = async () => {
      while (!isOver()) {
        const name = `p${count.begun++}`
        const outcome = await signIn(gateway, name, count, takenMs)
        if (outcome === 'signed in') {
          count.done += 1
          if (count.done % killEvery === 0) kill()
        } else broken.push(`${name}: ${outcome}`)
        if (count.begun % 5 === 0) count.malformed += await disturb(gateway, random)
      }
    }
    try {
      await gateway.sso.ready()
      await Promise.all(Array.from({ length: atOnce }, person))
      const [kept] = await gateway.db.witness`select count(*)::int as persons from app.linked_identity`
      if (kept?.persons !== count.done) broken.push(`${kept?.persons} accounts for ${count.done} people`)
    } finally {
      await gateway.close()
    }
    takenMs.sort((one, other) => one - other)
    const at = (share: number) => Math.round(takenMs[Math.floor(takenMs.length * share)] ?? 0)
    return {
      tried: `${count.begun} sign-ins, ${count.malformed} malformed answers between them, the library killed ${count.kills} times`,
      figure: `${count.done} signed in (${count.again} began again), none lost; whole way p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
      broken,
    }
  },
}

async function signIn(
  { db, sso, made }: Gateway,
  name: string,
  count: { again: number },
  takenMs: number[],
): Promise<string> {
  let last = ''
  const givesUpAt = performance.now() + patienceMs
  for (let tries = 0; performance.now() < givesUpAt; tries += 1) {
    if (tries > 0) {
      count.again += 1
      await pause(pauseMs)
    }
    const startedAt = performance.now()
    try {
      const started = await beginSignIn(gateCtx(db, made.company), made, sso)
      const ctx = openGateCtx(db)
      const attributes: [string, string][] = [['email', `${name}@${made.domain}`]]
      const received = await receiveAssertion(
        ctx,
        answerOf(ctx, made, started, { nameId: name, attributes }),
        sso,
      )
      if (received.outcome !== 'handed_off') {
        last = received.refusal.reason
        continue
      }
      const { handoffCode } = received
      const visitor = { host: testHubHost, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
      const done = await completeAttempt(openGateCtx(db), { handoffCode, ...visitor }, sso)
      takenMs.push(performance.now() - startedAt)
      return done.personId ? 'signed in' : 'nobody'
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
  }
  return last
}

async function disturb({ db, sso, made }: Gateway, random: () => number): Promise<number> {
  try {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    await receiveAssertion(
      ctx,
      answerOf(ctx, made, started, {}, (xml) => mutate(xml, random)),
      sso,
    )
    return 1
  } catch {
    // Malformed traffic may come to nothing; what counts is that the others go on.
    return 0
  }
}
