import postgres from 'postgres'
import { type Bench, interleave, rateOf, ratio } from './measure.ts'
import { bookRaw } from './raw-booking.ts'
import { inOwnDatabase } from './settings.ts'
import { makeHolds, makeTown } from './town.ts'

const clients = 8
const bookingsPerRound = 200

/** G8, first half: what it costs a booking to say in its own transaction what must follow. */
export const outbox: Bench = {
  id: 'G8-outbox',
  run: () =>
    inOwnDatabase(2, async (db) => {
      const town = await makeTown(db, 40)
      const bare = postgres(db.witnessUrl, { max: clients, onnotice: () => {} })
      const rate = (withOutbox: boolean) => async () => {
        const holds = await makeHolds(town, bookingsPerRound)
        return rateOf(
          clients,
          holds.map((hold) => () => bookRaw(bare, town, hold, { withOutbox })),
        )
      }
      const seen = await interleave({ with: rate(true), without: rate(false) })
      await bare.end()
      return {
        figure: `${ratio(seen.with / seen.without)} of booking without it (${seen.with.toFixed(0)} against ${seen.without.toFixed(0)} bookings/s as plain SQL)`,
        goal: '0.80 or more',
      }
    }),
}
