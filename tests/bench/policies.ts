import postgres, { type Sql } from 'postgres'
import { type Bench, interleave, rateOf, ratio } from './measure.ts'
import { bookRaw } from './raw-booking.ts'
import { inOwnDatabase } from './settings.ts'
import { makeHolds, makeTown, type Town } from './town.ts'

const clients = 4
const readsPerRound = 600
const sessions = 1_500

/** G12: a client's own sessions, read under row security and by somebody whom no policy limits. */
export const policies: Bench = {
  id: 'G12-policies',
  run: () =>
    inOwnDatabase(2, async (db) => {
      const town = await makeTown(db, 60)
      const open = (url: string) => postgres(url, { max: clients, onnotice: () => {} })
      const bare = open(db.witnessUrl)
      for (const hold of await makeHolds(town, sessions))
        await bookRaw(bare, town, hold, { withOutbox: false })
      await bare`analyze`
      const guarded = open(db.url('kara_app'))
      const seen = await interleave({
        with: () => readRate(guarded, town, 'kara_person'),
        without: () => readRate(bare, town, 'postgres'),
      })
      await Promise.all([bare.end(), guarded.end()])
      return {
        figure: `${ratio(seen.with / seen.without)} of the same read without policies (${seen.with.toFixed(0)} against ${seen.without.toFixed(0)} reads/s)`,
        goal: '0.70 or more',
      }
    }),
}

function readRate(sql: Sql, { people }: Town, role: string): Promise<number> {
  const reads = Array.from({ length: readsPerRound }, (_, at) => {
    const personId = people[at % people.length] as string
    return () =>
      sql.begin((tx) => [
        tx`select set_config('role', ${role}, true), set_config('app.person_id', ${personId}, true)`,
        tx`select id, starts_at, ends_at, state, professional_id from app.session
          where person_id = ${personId} order by starts_at desc limit 20`,
      ])
  })
  return rateOf(clients, reads)
}
