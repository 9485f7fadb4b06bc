import type { z } from 'zod'
import type { JsonReading } from './json-lines.ts'

/** What is wrong in a file, where, and what to do about it. */
export interface Problem {
  /** As a person would open it: relative to the folder of the tenants. */
  readonly file: string
  readonly line: number
  readonly wrong: string
  readonly instead: string
}

export function describeProblem({ file, line, wrong, instead }: Problem): string {
  return `${file}:${line}  ${wrong}\n    ${instead}`
}

/** What a schema found, placed on the lines of the file. */
export function problemsOf(
  file: string,
  reading: Extract<JsonReading, { outcome: 'read' }>,
  error: z.ZodError,
): Problem[] {
  return error.issues.map((issue) => ({
    file,
    line: reading.lineOf(
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
    ),
    wrong: `${issue.path.map(String).join('.') || 'the file'}: ${sayWrong(issue)}`,
    instead: sayRemedy(issue),
  }))
}

function sayWrong(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `nobody knows ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  const remedy = remedies[issue.message]
  return remedy ? remedy[0] : issue.message
}

function sayRemedy(issue: z.core.$ZodIssue): string {
  const known = remedies[issue.message]
  if (known) return known[1]
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Remove it, or correct its name; apps/generator/README.md lists every name.'
    case 'invalid_type':
      return `Write ${article(issue.expected)} here.`
    case 'invalid_value':
      return `Choose one of ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return `At most ${issue.maximum}.`
    case 'too_small':
      return `At least ${issue.minimum}.`
    default:
      return 'Write it as the README of the generator shows.'
  }
}

const article = (expected: string) => (/^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`)

/** The refusals of the modules below, in the words of somebody who edits a file. */
const remedies: Readonly<Record<string, readonly [wrong: string, instead: string]>> = {
  'hubs.slug_too_short': ['the name of the folder is too short', 'Use at least three letters or digits.'],
  'hubs.slug_too_long': [
    'the name of the folder is too long',
    'Use at most forty letters, digits and hyphens.',
  ],
  'hubs.slug_form': [
    'the name of the folder cannot be an address',
    'Use a-z, 0-9 and single hyphens between them.',
  ],
  'hubs.slug_reserved': ['the platform keeps this name for itself', 'Name the folder after the company.'],
  'hubs.accent_form': ['this is not a colour', 'Write six hexadecimal digits: "#1f7a76".'],
  'hubs.name_missing': ['the hub has no name', 'Write the name that employees know the company by.'],
  'hubs.name_too_long': ['the name is too long', 'At most 80 characters.'],
  'hubs.welcome_too_long': ['the welcome is too long', 'At most 600 characters: two short paragraphs.'],
  'hubs.country_invalid': ['this is not a country', 'Write its two capital letters (ISO 3166-1): "IS".'],
  'hubs.time_zone_invalid': ['this time zone does not exist', 'Write its name: "Atlantic/Reykjavik".'],
  'companies.name_missing': ['the company has no name', 'Write its registered name.'],
  'companies.name_too_long': ['the name is too long', 'At most 120 characters.'],
  'companies.country_invalid': ['this is not a country', 'Write its two capital letters (ISO 3166-1): "IS".'],
  'companies.time_zone_invalid': ['this time zone does not exist', 'Write its name: "Atlantic/Reykjavik".'],
  'credits.half_steps': ['credits come whole or half', 'Write 4 or 4.5.'],
  'directory.time_zone_invalid': ['this time zone does not exist', 'Write its name: "Atlantic/Reykjavik".'],
  'directory.country_invalid': ['this is not a country', 'Write its two capital letters (ISO 3166-1): "IS".'],
  'directory.text_missing': ['a text is missing', 'Write it in both languages.'],
  'directory.text_too_long': ['the text is too long', 'Say less.'],
  'directory.language_invalid': ['this is not a language', 'Write its two letters (ISO 639-1): "is".'],
  'directory.topics_missing': ['there is no topic', 'Name at least one.'],
  'directory.languages_missing': ['there is no language', 'Name at least one.'],
}
