import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Slug } from '@kara/hubs/contracts'
import type { HubFile } from './hub-definition.ts'
import { formatJson } from './json-lines.ts'

/** Makes the folder of a hub that can be applied as it is, and edited. Returns the files, or what stands in the way. */
export function scaffoldHub(
  tenants: string,
  slug: string,
): { readonly files: readonly string[] } | { readonly refusal: string } {
  if (!Slug.safeParse(slug).success)
    return {
      refusal: `“${slug}” cannot be an address: a-z, 0-9 and single hyphens, three to forty, not reserved.`,
    }
  const folder = join(tenants, slug)
  if (existsSync(folder)) return { refusal: `tenants/${slug} is there already.` }
  mkdirSync(join(folder, 'texts'), { recursive: true })
  const files: [string, string][] = [
    ['hub.json', formatJson(hubOf(slug))],
    [
      'texts/en.json',
      formatJson({ welcome: 'Time with somebody who listens, in confidence, at no cost to you.' }),
    ],
    [
      'texts/is.json',
      formatJson({ welcome: 'Samtal við einhvern sem hlustar, í trúnaði og þér að kostnaðarlausu.' }),
    ],
    ['logo.svg', logoOf(slug)],
  ]
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  return { files: files.map(([name]) => name) }
}

function titleOf(slug: string): string {
  return slug.replace(
    /(^|-)([a-z])/g,
    (_, gap: string, letter: string) => `${gap && ' '}${letter.toUpperCase()}`,
  )
}

function hubOf(slug: string): HubFile {
  const place = { country: 'IS', locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const
  const name = titleOf(slug)
  return {
    company: { name, ...place, owner: { name: 'HR admin', email: `hr@${slug}.example` } },
    domains: [`${slug}.example`],
    sso: { label: name, state: 'optional', sandbox: slug },
    credits: {
      allowanceCredits: 4,
      period: 'year',
      periodStartsOn: '2026-01-01',
      proRata: false,
      poolEmpty: 'self_pay',
      leaverRule: 'keep',
      poolCredits: 200,
    },
    hub: { name, accent: '#2f6b5e', ...place, access: 'open', logo: 'logo.svg', state: 'published' },
    listings: [],
  }
}

function logoOf(slug: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><title>${titleOf(slug)}</title><circle cx="32" cy="32" r="30" fill="#2f6b5e"/><text x="32" y="43" text-anchor="middle" font-family="sans-serif" font-size="32" font-weight="700" fill="#fff">${titleOf(slug).charAt(0)}</text></svg>
`
}
