import { isCodedError } from '@kara/kernel'
import { holdSlot } from '@kara/scheduling'
import { clientCtx } from '@kara/scheduling/testing'
import postgres from 'postgres'
import { type Bench, interleave, ratio, timeOf } from './measure.ts'
import { inOwnDatabase } from './settings.ts'
import { makeTown } from './town.ts'

const clients = 200
const connections = 16

/** G5: two hundred clients want one slot; beside it the bare insert that the database decides. */
export const race: Bench = {
  id: 'G5-race',
  run: () =>
    inOwnDatabase(connections, async (db) => {
      const town = await makeTown(db, clients)
      const { hub } = town
      await db.witness`create table app.bare_claim (professional_id uuid, during tstzrange,
        exclude using gist (professional_id with =, during with &&))`
      const bare = postgres(db.witnessUrl, { max: connections, onnotice: () => {} })
      let quarter = 0
      const { ours, theirs } = await interleave({
        ours: () => {
          const startsAt = new Date(Date.UTC(2026, 10, 23, 9 + quarter++)).toISOString()
          return timeOf(async () => {
            const tries = await Promise.allSettled(
              town.people.map((personId) =>
                holdSlot(clientCtx(db, hub, personId), { serviceId: hub.serviceId, startsAt }),
              ),
            )
            requireOneWinner(tries)
          })
        },
        theirs: () => {
          const at = new Date(Date.UTC(2026, 10, 23, quarter)).toISOString()
          return timeOf(() =>
            Promise.all(
              town.people.map(
                () => bare`insert into app.bare_claim values (${hub.professionalId},
                  tstzrange(${at}::timestamptz, ${at}::timestamptz + interval '50 minutes')) on conflict do nothing`,
              ),
            ),
          )
        },
      })
      await bare.end()
      return {
        figure: `${ratio(ours / theirs)}x the bare race (${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms, ${clients} clients, ${connections} connections)`,
        goal: '3x or less',
      }
    }),
}

function requireOneWinner(tries: readonly PromiseSettledResult<unknown>[]): void {
  const lost = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  const wrong = lost.find((reason) => !isCodedError(reason) || reason.code !== 'scheduling.slot_taken')
  if (wrong) throw wrong
  if (lost.length !== tries.length - 1) throw new Error(`${tries.length - lost.length} clients hold one slot`)
}
