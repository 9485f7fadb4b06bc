import { fuzzResponses } from './fuzz-responses.ts'

// npm run fuzz -w @kara/sso -- <seconds> <seed>
const seconds = Number(process.argv[2] ?? 60)
const seed = Number(process.argv[3] ?? 1)
const { mutants, refused, accepted, changedIdentities } = fuzzResponses({ seconds, seed })
const isGood = changedIdentities.length === 0
process.stdout.write(
  `mutants: ${mutants} bent responses, ${refused} refused, ${accepted} unchanged in meaning -> ${changedIdentities.length} changed identities ${isGood ? 'ok' : 'FAILED'}\n`,
)
for (const mutant of changedIdentities.slice(0, 3)) process.stdout.write(`${mutant}\n`)
process.exitCode = isGood ? 0 : 1
