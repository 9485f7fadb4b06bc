import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPublicMailDomain } from '@kara/companies'
import { Slug } from '@kara/hubs/contracts'
import type { z } from 'zod'
import { type HubDefinition, HubFile, TextsFile } from './hub-definition.ts'
import { readJson } from './json-lines.ts'
import { type Problem, problemsOf } from './problems.ts'

export type DefinitionReading =
  | { readonly outcome: 'read'; readonly definition: HubDefinition }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }

/**
 * Reads the folder of a hub and finds everything that is wrong in it at once.
 *
 * @param tenants the folder of all hubs.
 */
export async function readDefinition(tenants: string, slug: string): Promise<DefinitionReading> {
  const folder = join(tenants, slug)
  const problems: Problem[] = []
  const name = Slug.safeParse(slug)
  if (!name.success) {
    const [issue] = name.error.issues
    const reading = { outcome: 'read', value: slug, lineOf: () => 1 } as const
    if (issue) problems.push(...problemsOf(slug, reading, name.error).slice(0, 1))
  }
  const hub = readFile(HubFile, tenants, `${slug}/hub.json`, problems)
  const texts = {
    en: readOptional(TextsFile, tenants, `${slug}/texts/en.json`, problems),
    is: readOptional(TextsFile, tenants, `${slug}/texts/is.json`, problems),
  }
  const file = hub?.value
  if (hub && file) problems.push(...findContradictions(`${slug}/hub.json`, file, hub.lineOf, texts, folder))
  if (!file || problems.length > 0) return { outcome: 'refused', problems }
  const logo = file.hub.logo ? readFileSync(join(folder, file.hub.logo)) : null
  return { outcome: 'read', definition: { slug, file, texts: { ...texts }, logo } }
}

/** What the schema cannot see: values that do not go together. */
function findContradictions(
  name: string,
  file: HubFile,
  lineOf: (path: readonly PropertyKey[]) => number,
  texts: { readonly en?: unknown; readonly is?: unknown },
  folder: string,
): Problem[] {
  const problems: Problem[] = []
  const add = (path: readonly PropertyKey[], wrong: string, instead: string) =>
    problems.push({
      file: name,
      line: lineOf(path),
      wrong: `${path.map(String).join('.')}: ${wrong}`,
      instead,
    })
  for (const [index, domain] of file.domains.entries()) {
    if (isPublicMailDomain(domain))
      add(['domains', index], 'everybody can get an address there', 'Name a domain that the company owns.')
  }
  const seen = new Set<string>()
  for (const [index, { professional }] of file.listings.entries()) {
    if (seen.has(professional))
      add(['listings', index, 'professional'], `${professional} is listed twice`, 'Keep one of the two.')
    seen.add(professional)
  }
  if (file.hub.logo && !existsSync(join(folder, file.hub.logo)))
    add(['hub', 'logo'], 'there is no such file', `Put it into the folder, or leave "logo" out.`)
  if (file.hub.state === 'published' && !file.credits)
    add(
      ['hub', 'state'],
      'a hub without rules for credits cannot be published',
      'Add "credits", or keep it a draft.',
    )
  if (file.sso && file.domains.length === 0)
    add(['sso'], 'the company has no domain whose people could sign in', 'Add one to "domains".')
  if (!texts[file.hub.locale])
    add(['hub', 'locale'], `there are no texts in ${file.hub.locale}`, `Write texts/${file.hub.locale}.json.`)
  return problems
}

function readOptional<Shape extends z.ZodType>(
  schema: Shape,
  tenants: string,
  file: string,
  problems: Problem[],
): z.output<Shape> | undefined {
  return existsSync(join(tenants, file)) ? readFile(schema, tenants, file, problems)?.value : undefined
}

/** Reads one file against its schema; its problems are added to the list. */
export function readFile<Shape extends z.ZodType>(
  schema: Shape,
  tenants: string,
  file: string,
  problems: Problem[],
): { readonly value: z.output<Shape>; lineOf(path: readonly PropertyKey[]): number } | null {
  const path = join(tenants, file)
  if (!existsSync(path)) {
    problems.push({
      file,
      line: 1,
      wrong: 'there is no such file',
      instead: 'Make it: npm run hub -- new <slug>.',
    })
    return null
  }
  const reading = readJson(readFileSync(path, 'utf8'))
  if (reading.outcome === 'broken') {
    const { line, wrong } = reading
    problems.push({ file, line, wrong, instead: 'Correct the JSON; editors mark the place.' })
    return null
  }
  const parsed = schema.safeParse(reading.value)
  if (!parsed.success) {
    problems.push(...problemsOf(file, reading, parsed.error))
    return null
  }
  return { value: parsed.data, lineOf: reading.lineOf }
}
