import { catalogue } from './catalogue.ts'
import { hostile } from './hostile.ts'
import { hub } from './hub.ts'
import { isolation } from './isolation.ts'
import { kill } from './kill/kill.ts'
import { ledger } from './ledger.ts'
import { money } from './money/money.ts'
import { mutants } from './mutants.ts'
import { privacy } from './privacy.ts'
import type { Finding, Proof } from './proof.ts'
import { race } from './race/race.ts'
import { requests } from './requests.ts'
import { signins } from './signins/signins.ts'
import { zones } from './zones.ts'

const proofs: readonly Proof[] = [
  race,
  kill,
  isolation,
  privacy,
  hub,
  requests,
  zones,
  ledger,
  money,
  catalogue,
  hostile,
  mutants,
  signins,
]

/** `npm run prove [-- name …]`: one line per promise, what was tried and what came of it. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name))
  if (unknown.length > 0) {
    console.error(
      `No proof of this name: ${unknown.join(', ')}. There are: ${proofs.map((proof) => proof.name).join(', ')}.`,
    )
    return 1
  }
  const chosen = proofs.filter((proof) => names.length === 0 || names.includes(proof.name))
  let failed = 0
  for (const proof of chosen) {
    if (!(await isKept(proof))) failed += 1
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function isKept(proof: Proof): Promise<boolean> {
  const finding = await proof.prove().catch(
    (error: unknown): Finding => ({
      tried: 'the proof itself broke off',
      figure: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }),
  )
  const isOk = finding.broken.length === 0
  for (const sentence of finding.broken.slice(0, 20)) console.error(`  ${sentence}`)
  console.log(`${proof.name}: ${finding.tried} -> ${finding.figure} ${isOk ? 'ok' : 'FAILED'}`)
  return isOk
}

process.exitCode = await main(process.argv.slice(2))
