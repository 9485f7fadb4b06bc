import { setTimeout as pause } from 'node:timers/promises'
import { completeAttempt, receiveAssertion } from '@kara/sso'
import {
  answerOf,
  beginSignIn,
  gateCtx,
  measurePreCheckMs,
  openGateCtx,
  testBrowser,
  testHubHost,
} from '@kara/sso/testing'
import { openOwnGateway } from '../prove/own-gateway.ts'
import { type Bench, interleave, ratio } from './measure.ts'

type Gateway = Awaited<ReturnType<typeof openOwnGateway>>

const perSecond = 10
const atRate = 30
const alone = 12
const preChecks = 200
const verifications = 40

/** Our pre-check of an answer beside what the library needs to verify its signature. */
export const preCheck: Bench = {
  id: 'signin-precheck',
  run: () =>
    withGateway(async (gateway) => {
      const [answer] = await arrivingAnswers(gateway, 1)
      const certificate = gateway.made.provider.certificatePem.replace(/-----[^-]+-----|\s/g, '')
      const input = { responseBase64: answer?.samlResponse ?? '', certificates: [certificate] }
      const seen = await interleave({
        ours: async () => measurePreCheckMs(preChecks).medianMs,
        library: () => medianMsOf(verifications, () => gateway.sso.saml.call('verifySignature', input)),
      })
      return {
        figure: `${ratio(seen.ours / seen.library)} of verifying the signature (${seen.ours.toFixed(2)} against ${seen.library.toFixed(2)} ms)`,
        goal: '0.10 or less',
      }
    }),
}

/** From the provider's answer to the account, ten people a second, beside one at a time. */
export const signInRate: Bench = {
  id: 'signin-rate',
  run: () =>
    withGateway(async (gateway) => {
      const tails: number[] = []
      const seen = await interleave({
        rate: async () => {
          const taken = await atPace(gateway, await arrivingAnswers(gateway, atRate))
          tails.push(shareOf(taken, 0.95))
          return shareOf(taken, 0.5)
        },
        alone: async () => {
          const answers = await arrivingAnswers(gateway, alone)
          const taken: number[] = []
          for (const answer of answers) taken.push(await msOfSignIn(gateway, answer))
          return shareOf(taken, 0.5)
        },
      })
      return {
        figure: `${ratio(seen.rate / seen.alone)} of one at a time (p50 ${seen.rate.toFixed(0)} against ${seen.alone.toFixed(0)} ms; p95 at ${perSecond} a second ${shareOf(tails, 0.5).toFixed(0)} ms)`,
        goal: '2.00 or less',
      }
    }),
}

async function withGateway<Result>(work: (gateway: Gateway) => Promise<Result>): Promise<Result> {
  const gateway = await openOwnGateway()
  try {
    await gateway.sso.ready()
    return await work(gateway)
  } finally {
    await gateway.close()
  }
}

type Answer = ReturnType<typeof answerOf>
let people = 0

/** People who have been at their provider: each with the answer that their browser is about to bring. */
async function arrivingAnswers({ db, sso, made }: Gateway, count: number): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < count; at += 1) {
    const ctx = gateCtx(db, made.company)
    const started = await beginSignIn(ctx, made, sso)
    const name = `p${people++}`
    const attributes: [string, string][] = [['email', `${name}@${made.domain}`]]
    answers.push(answerOf(ctx, made, started, { nameId: name, attributes }))
  }
  return answers
}

/** The assertion consumer, the hand-off and the completion on the person's own host. */
async function msOfSignIn({ db, sso }: Gateway, answer: Answer): Promise<number> {
  const startedAt = performance.now()
  const received = await receiveAssertion(openGateCtx(db), answer, sso)
  if (received.outcome !== 'handed_off') throw new Error(`Refused: ${received.refusal.reason}`)
  const visitor = { host: testHubHost, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
  await completeAttempt(openGateCtx(db), { handoffCode: received.handoffCode, ...visitor }, sso)
  return performance.now() - startedAt
}

/** Lets them arrive at an even pace, whether those before are through or not. */
function atPace(gateway: Gateway, answers: readonly Answer[]): Promise<number[]> {
  return Promise.all(
    answers.map(async (answer, at) => {
      await pause((at * 1000) / perSecond)
      return msOfSignIn(gateway, answer)
    }),
  )
}

async function medianMsOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now()
    await work()
    taken.push(performance.now() - startedAt)
  }
  return shareOf(taken, 0.5)
}

function shareOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}
