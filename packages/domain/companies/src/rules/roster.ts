import { type Options, parse } from 'csv-parse/sync'
import type { RosterProblem } from '../contracts.ts'
import { limits } from '../contracts.ts'
import { normaliseEmail } from './names.ts'

/** What a heading may call the column of addresses; otherwise the first cell with an @ says which column it is. */
const headings = /e-?mail|netfang|póstfang/i

const readings = {
  bom: true,
  delimiter: [',', ';', '\t'],
  info: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  trim: true,
} satisfies Options

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

export interface ReadRoster {
  /** Normal forms, each once, in the order of the file. */
  readonly emails: readonly string[]
  readonly problems: readonly RosterProblem[]
}

/**
 * Reads a list of addresses as a spreadsheet saves it: with or without a heading, with commas, semicolons or tabs, with
 * other columns beside the addresses. A line that cannot be read is named with its number and what is wrong, and the
 * others still count.
 */
export function readRoster(text: string): ReadRoster {
  // With `info` each row comes with where it stood, which the types of the library do not say.
  const rows = parse(text, readings) as unknown as readonly Row[]
  const first = rows[0]?.record ?? []
  const headed = first.findIndex((cell) => headings.test(cell) && !cell.includes('@'))
  const column = headed >= 0 ? headed : Math.max(0, columnWithAddress(rows))
  const body = headed >= 0 ? rows.slice(1) : rows
  const lineOf = new Map<string, number>()
  const problems: RosterProblem[] = []
  for (const { record, info } of body) {
    const value = record[column] ?? ''
    if (record.every((cell) => cell === '')) continue
    const email = normaliseEmail(value)?.email
    const before = email ? lineOf.get(email) : undefined
    if (!email) problems.push({ line: info.lines, value, reason: value === '' ? 'missing' : 'invalid' })
    else if (before !== undefined) problems.push({ line: info.lines, value, reason: 'twice', before })
    else lineOf.set(email, info.lines)
  }
  return { emails: [...lineOf.keys()].slice(0, limits.rosterMax + 1), problems }
}

function columnWithAddress(rows: readonly Row[]): number {
  for (const { record } of rows.slice(0, limits.rosterLookedAtRows)) {
    const at = record.findIndex((cell) => cell.includes('@'))
    if (at >= 0) return at
  }
  return -1
}

export interface RosterDifference {
  readonly added: readonly string[]
  readonly returning: readonly string[]
  readonly unchanged: number
  readonly missing: readonly string[]
}

/** What a list changes about the one that stands; `missing` is who stands there and is not in the new one. */
export function differenceOf(
  standing: readonly { readonly email: string; readonly isListed: boolean }[],
  emails: readonly string[],
): RosterDifference {
  const before = new Map(standing.map(({ email, isListed }) => [email, isListed]))
  const now = new Set(emails)
  return {
    added: emails.filter((email) => !before.has(email)),
    returning: emails.filter((email) => before.get(email) === false),
    unchanged: emails.filter((email) => before.get(email) === true).length,
    missing: standing.filter(({ email, isListed }) => isListed && !now.has(email)).map(({ email }) => email),
  }
}
