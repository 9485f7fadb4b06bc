import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { invariant } from '@kara/kernel'
import { creditEdgesOf } from './credit-edges.ts'
import type { HubFile, TextsFile } from './hub-definition.ts'
import { formatJson } from './json-lines.ts'
import { logoNameIn } from './logo-name.ts'
import { type LiveHub, readLive } from './read-live.ts'
import type { Tools } from './tools.ts'

/** Writes the live hub into its folder; null when nobody has a hub of this name. Returns the files written. */
export async function exportHub(tools: Tools, slug: string): Promise<string[] | null> {
  const live = await readLive(tools, slug)
  if (!live) return null
  const folder = join(tools.tenants, slug)
  mkdirSync(join(folder, 'texts'), { recursive: true })
  const logo = await exportLogo(tools, folder, live)
  const files: [string, unknown][] = [['hub.json', hubFileOf(live, logo, tools)]]
  for (const language of ['en', 'is'] as const) {
    const welcome = live.hub.welcome[language]
    if (welcome) files.push([`texts/${language}.json`, { welcome } satisfies TextsFile])
  }
  for (const [name, content] of files) writeFileSync(join(folder, name), formatJson(content))
  return [...files.map(([name]) => name), ...(logo ? [logo] : [])]
}

// The picture as somebody drew it is better than the one we keep, so it stays when it is the same.
async function exportLogo(tools: Tools, folder: string, live: LiveHub): Promise<string | undefined> {
  if (!live.hub.logo) return undefined
  const drawn = await logoNameIn(folder, live.hub.logo)
  if (drawn) return drawn
  const file = await tools.storage.readFile(live.hub.logo)
  invariant(file, 'the logo that a hub names is stored')
  writeFileSync(join(folder, 'logo.webp'), file.bytes)
  return 'logo.webp'
}

function hubFileOf(live: LiveHub, logo: string | undefined, tools: Tools): HubFile {
  const { company, owner, domains, connection, policy, poolCredits, hub, listings } = live
  const { name, country, locale, timeZone } = company
  invariant(owner, 'a company has an owner')
  invariant(hub.state !== 'closed', 'a closed hub is not described by a folder')
  return {
    company: { name, country, locale, timeZone, owner: { name: owner.name, email: owner.email } },
    domains: domains.map((domain) => domain.name).sort(),
    ...(connection ? { sso: ssoOf(connection, tools) } : {}),
    ...(policy ? { credits: creditsOf(policy, poolCredits) } : {}),
    hub: {
      name: hub.name,
      accent: hub.accent,
      country: hub.country,
      locale: hub.locale,
      timeZone: hub.timeZone,
      access: hub.access,
      ...(logo ? { logo } : {}),
      state: hub.state,
    },
    rules: hub.rules,
    listings: listings
      .flatMap(({ professional, state, bookingMode, terms }) =>
        professional && terms && (state === 'accepted' || state === 'invited')
          ? [{ professional: professional.slug, bookingMode, terms }]
          : [],
      )
      .sort((one, other) => one.professional.localeCompare(other.professional)),
  }
}

function ssoOf(connection: NonNullable<LiveHub['connection']>, { outside }: Tools): HubFile['sso'] {
  const { label, idpEntityId: entityId } = connection
  const state =
    connection.state === 'optional' || connection.state === 'required' ? connection.state : 'draft'
  const sandbox = outside.sandboxCompanyOf(entityId)
  if (sandbox) return { label, state, sandbox }
  const isAddress = /^https?:\/\//.test(entityId)
  return { label, state, entityId, ...(isAddress ? { metadataUrl: entityId } : {}) }
}

function creditsOf(policy: NonNullable<LiveHub['policy']>, poolCredits: number): HubFile['credits'] {
  const { period, periodStartsOn, proRata, poolEmpty, leaverRule } = policy
  const allowanceCredits = policy.allowanceHalves / 2
  return {
    ...{ allowanceCredits, period, periodStartsOn, proRata, poolEmpty, leaverRule, poolCredits },
    ...creditEdgesOf(policy),
  }
}

/** Whether a folder describes a hub. */
export function isHubFolder(tenants: string, slug: string): boolean {
  return existsSync(join(tenants, slug, 'hub.json'))
}
