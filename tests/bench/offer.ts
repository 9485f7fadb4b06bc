import { listHubProfessionals } from '@kara/hubs'
import { listNextFree } from '@kara/scheduling'
import { clientCtx, computeOffer, makeBookableHub } from '@kara/scheduling/testing'
import { testCtx, testNow } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { bareFreeTimes, bareQuestionOf } from './bare-offer.ts'
import { type Bench, interleave, ratio, timeOf } from './measure.ts'
import { inOwnDatabase } from './settings.ts'
import { makeListedProfessional } from './town.ts'

const weeks = 4
const takenTimes = 50
const repeats = 500
const professionals = 200

/** The arithmetic alone, of four weeks of one professional with fifty taken times, beside the least it can be. */
export const offer: Bench = {
  id: 'offer-computation',
  async run() {
    const now = Temporal.Instant.from(testNow)
    const question = { minutes: 50, from: now, to: now.add({ hours: 24 * 7 * weeks }), now }
    const calendar = {
      timeZone: 'Europe/Berlin',
      hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, starts: '09:00', ends: '17:00' })),
      noticeHours: 4,
      bookableWeeks: 8,
      bufferMinutes: 10,
      startStepMinutes: 15,
      taken: Array.from({ length: takenTimes }, (_, at) => {
        const from = now.epochMilliseconds + at * 13 * 3_600_000
        return { kind: 'session' as const, from, to: from + 3_600_000 }
      }),
    }
    const bare = bareQuestionOf(calendar, question)
    const offered = computeOffer(calendar, question).filter(({ reason }) => reason === null)
    if (offered.map(({ at }) => at).join() !== bareFreeTimes(bare).join()) {
      throw new Error('The kernel and the offer differ in what is free.')
    }
    const repeated = (compute: () => unknown) => () =>
      timeOf(() => {
        for (let at = 0; at < repeats; at++) compute()
      })
    const { ours, kernel } = await interleave(
      {
        ours: repeated(() => computeOffer(calendar, question)),
        kernel: repeated(() => bareFreeTimes(bare)),
      },
      15,
    )
    const each = (ms: number) => `${((ms / repeats) * 1000).toFixed(0)} µs`
    return {
      figure: `${ratio(ours / kernel)}x (${each(ours)} with every reason, kernel ${each(kernel)}; ${weeks} weeks, ${takenTimes} taken times, ${offered.length} free)`,
      goal: '3x the reference kernel or less',
    }
  },
}

/** What the directory's cards ask: the next free times of everybody in a hub, kept against computed each time. */
export const nextFree: Bench = {
  id: 'next-free',
  run: () =>
    inOwnDatabase(2, async (db) => {
      const hub = await makeBookableHub(db)
      for (let at = 1; at < professionals; at++) await makeListedProfessional(db, hub)
      const { companyId } = hub
      const visitor = testCtx({ database: db.database, scope: { role: 'visitor', companyId } })
      // For somebody in particular nothing is kept: the whole offer of everybody, each time.
      const somebody = clientCtx(db, hub, hub.personId)
      const { professionals: listed } = await listHubProfessionals(visitor)
      const times = (ctx: typeof visitor) => () => timeOf(() => listNextFree(ctx, listed, 3))
      const { kept, computed } = await interleave({ kept: times(visitor), computed: times(somebody) }, 15)
      return {
        figure: `1/${ratio(computed / kept)} (${kept.toFixed(1)} ms kept, ${computed.toFixed(0)} ms computed, ${listed.length} professionals)`,
        goal: '1/8 or less of computing them',
      }
    }),
}
