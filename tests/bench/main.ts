import { loadavg } from 'node:os'
import { booking } from './booking.ts'
import { due } from './due.ts'
import { ledgerBalance, ledgerBatch, ledgerLoad } from './ledger.ts'
import { letters } from './letters.ts'
import { type Bench, foreignShare, noteOf } from './measure.ts'
import { nextFree, offer } from './offer.ts'
import { outbox } from './outbox.ts'
import { page, revisit } from './page/page.ts'
import { policies } from './policies.ts'
import { race } from './race.ts'
import { preCheck, signInRate } from './signins.ts'

const benches: readonly Bench[] = [
  race,
  booking,
  ledgerLoad,
  ledgerBalance,
  ledgerBatch,
  outbox,
  due,
  letters,
  page,
  revisit,
  offer,
  nextFree,
  policies,
  preCheck,
  signInRate,
]

/** `npm run bench [-- id …]`: each figure beside its goal, medians of interleaved rounds in this run. */
async function main(ids: readonly string[]): Promise<number> {
  const chosen = benches.filter(({ id }) => ids.length === 0 || ids.includes(id))
  if (chosen.length === 0) {
    console.error(`No figure of this name. There are: ${benches.map(({ id }) => id).join(', ')}.`)
    return 1
  }
  for (const bench of chosen) {
    const before = await foreignShare()
    const { figure, goal } = await bench.run()
    const note = noteOf([before, await foreignShare()])
    console.log(`${bench.id}: ${figure} goal ${goal}${note}`)
  }
  console.log(
    `load ${loadavg()
      .map((value) => value.toFixed(1))
      .join(' ')}`,
  )
  return 0
}

process.exitCode = await main(process.argv.slice(2))
