import { bookSlot } from '@kara/scheduling'
import postgres from 'postgres'
import { type Bench, interleave, rateOf, ratio } from './measure.ts'
import { bookRaw } from './raw-booking.ts'
import { inOwnDatabase } from './settings.ts'
import { holderCtx, makeHolds, makeTown } from './town.ts'

const clients = 8
const bookingsPerRound = 120

/** G6: booking through the verbs (Drizzle, row security, ledger, audit, outbox) beside its writes as plain SQL. */
export const booking: Bench = {
  id: 'G6-booking',
  run: () =>
    inOwnDatabase(clients, async (db) => {
      const town = await makeTown(db, 40)
      const bare = postgres(db.witnessUrl, { max: clients, onnotice: () => {} })
      const { ours, theirs } = await interleave({
        ours: async () => {
          const holds = await makeHolds(town, bookingsPerRound)
          return rateOf(
            clients,
            holds.map(
              (hold) => () =>
                bookSlot(holderCtx(town, hold), {
                  holdId: hold.id,
                  funding: 'credits',
                  timeZone: 'Atlantic/Reykjavik',
                }),
            ),
          )
        },
        theirs: async () => {
          const holds = await makeHolds(town, bookingsPerRound)
          return rateOf(
            clients,
            holds.map((hold) => () => bookRaw(bare, town, hold, { withOutbox: true })),
          )
        },
      })
      await bare.end()
      return {
        figure: `${ratio(ours / theirs)} of the same writes as plain SQL (${ours.toFixed(0)} against ${theirs.toFixed(0)} bookings/s, ${clients} clients)`,
        goal: '0.80 or more',
      }
    }),
}
