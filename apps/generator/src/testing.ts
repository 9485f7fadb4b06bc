import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeProfessional } from '@kara/directory/testing'
import { Secret } from '@kara/kernel'
import { silentLog } from '@kara/log'
import { openSso } from '@kara/sso'
import { openStorage } from '@kara/storage'
import { type TestDatabase, testCtx } from '@kara/testing'
import { afterAll } from 'vitest'
import type { HubFile } from './hub-definition.ts'
import { openOutside } from './outside.ts'
import type { Tools } from './tools.ts'

/** What the generator works with, in a folder of the test's own; the outside is the sandbox, when there is one. */
export async function openTestTools(
  db: TestDatabase,
  { sandboxUrl, tenants }: { readonly sandboxUrl?: string; readonly tenants?: string } = {},
): Promise<Tools> {
  const folder = mkdtempSync(join(tmpdir(), 'kara-generator-'))
  const secret = new Secret('a-secret-for-tests-only-0123456789abcdef')
  const sso = openSso({
    databaseUrl: db.url('kara_sso'),
    secret,
    origin: 'http://app.localhost',
    log: silentLog,
    insideOrigins: sandboxUrl ? [sandboxUrl] : [],
  })
  afterAll(async () => {
    await sso.close()
    rmSync(folder, { recursive: true, force: true })
  })
  mkdirSync(join(folder, 'tenants'))
  return {
    ctx: testCtx({
      database: db.database,
      scope: { role: 'gate' },
      actor: { kind: 'worker', name: 'generator' },
    }),
    storage: await openStorage(join(folder, 'files')),
    sso,
    secret,
    outside: openOutside(`${sandboxUrl ?? 'http://127.0.0.1:9'}/dns/resolve`, sandboxUrl),
    baseHost: 'localhost:3000',
    tenants: tenants ?? join(folder, 'tenants'),
  }
}

/** Writes files into the folder of tenants; a value that is no text becomes JSON. */
export function writeTenant(tools: Tools, files: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(tools.tenants, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
}

const terms = {
  rateMinor: 18_000,
  currency: 'ISK',
  lateCancellationPercent: 50,
  payer: 'company',
  expectedSessionsPerMonth: 8,
} as const

/** A hub that needs nothing from outside: no domain to prove, no provider to test. */
export function hubFile(slug: string, professionals: readonly string[] = []): HubFile {
  const place = { country: 'IS', locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const
  return {
    company: { name: `Company ${slug}`, ...place, owner: { name: 'Owner', email: `owner@${slug}.test` } },
    domains: [],
    credits: {
      allowanceCredits: 4.5,
      period: 'year',
      periodStartsOn: '2026-01-01',
      proRata: false,
      poolEmpty: 'self_pay',
      leaverRule: 'keep',
      poolCredits: 100,
    },
    hub: { name: slug, accent: '#f2c14e', ...place, access: 'open', logo: 'logo.svg', state: 'published' },
    listings: professionals.map((professional) => ({ professional, bookingMode: 'open', terms })),
  }
}

export const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="teal"/></svg>'

/** Writes a whole hub with two professionals of the directory into its folder. */
export async function writeHub(tools: Tools, db: TestDatabase, slug: string): Promise<HubFile> {
  const made = [await makeProfessional(db), await makeProfessional(db)]
  const file = hubFile(slug, made.map((professional) => professional.slug).sort())
  writeTenant(tools, {
    [`${slug}/hub.json`]: file,
    [`${slug}/texts/en.json`]: { welcome: 'Welcome' },
    [`${slug}/texts/is.json`]: { welcome: 'Velkomin' },
    [`${slug}/logo.svg`]: logo,
  })
  return file
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** The folders that the demo town is planted from. */
export const tenantsOfTheDemo = join(root, 'tenants')
