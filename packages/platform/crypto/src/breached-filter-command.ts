import { readFileSync, writeFileSync } from 'node:fs'
import { makeFilter } from './breached-passwords.ts'

/** What is shorter cannot be chosen as a whole; a stem is what is left without figures and signs at its end. */
const wholeCharsMin = 10
const stemCharsMin = 6
/** Stems further down are words that occur in good sentences too. */
const stemsAmongFirst = 100_000

/**
 * Writes the filter anew from a list of leaked passwords, one a line and the commonest first:
 * `npx tsx packages/platform/crypto/src/breached-filter-command.ts <list>`.
 */
const lines = readFileSync(process.argv[2] ?? '', 'utf8').split(/\r?\n/)
const whole = lines.filter((line) => line.length >= wholeCharsMin)
const stems = lines
  .slice(0, stemsAmongFirst)
  .filter((line) => line.length >= stemCharsMin && /^\p{L}+$/u.test(line))
const entries = [...new Set([...whole, ...stems].map((line) => line.toLowerCase()))]
writeFileSync(new URL('./breached-passwords.bin', import.meta.url), makeFilter(entries))
process.stdout.write(`${entries.length} entries\n`)
