import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { platformSettings, z } from '@kara/config'
import { closeDatabase, openDatabase } from '@kara/db'
import { systemClock, timeOrderedIds } from '@kara/kernel'
import { openLog } from '@kara/log'
import { openSso } from '@kara/sso'
import { openStorage } from '@kara/storage'
import { openOutside } from './outside.ts'
import type { Tools } from './tools.ts'

/** What the generator reads from the environment. */
export const generatorSettings = platformSettings.extend({
  DATABASE_SSO_URL: z.string().startsWith('postgres'),
  /** A folder, or an S3 bucket. */
  STORAGE_DIR: z.string().min(1),
  DNS_RESOLVER_URL: z.url(),
  /** The demo's outside world; named only while developing and testing. */
  SANDBOX_URL: z.url().optional(),
  /** The folder of hubs; absent: this repository's own. */
  TENANTS_DIR: z.string().min(1).optional(),
})
export type GeneratorSettings = z.output<typeof generatorSettings>

const tenantsFolder = fileURLToPath(new URL('../../../tenants', import.meta.url))
/** The relay's bell rings this soon after a commit; it should be heard before the connections close. */
const doorbellMs = 60
/** One command does one thing after another. */
const connectionsMax = 3

/** Opens everything that a command of the generator works with. */
export async function openTools(
  settings: GeneratorSettings,
  { tenants = settings.TENANTS_DIR ?? tenantsFolder }: { readonly tenants?: string } = {},
): Promise<Tools & { close(): Promise<void> }> {
  const log = openLog({ process: 'generator' })
  const database = openDatabase({ url: settings.DATABASE_APP_URL, connectionsMax, name: 'generator' })
  const sandboxUrl = settings.APP_ENV === 'production' ? undefined : settings.SANDBOX_URL
  const sso = openSso({
    databaseUrl: settings.DATABASE_SSO_URL,
    secret: settings.APP_SECRET,
    origin: `${settings.BASE_SCHEME}://app.${settings.BASE_HOST}`,
    log,
    insideOrigins: sandboxUrl ? [new URL(sandboxUrl).origin] : [],
  })
  return {
    ctx: {
      actor: { kind: 'worker', name: 'generator' },
      scope: { role: 'gate' },
      clock: systemClock,
      ids: timeOrderedIds,
      log,
      database,
      requestId: `generator-${timeOrderedIds.next().slice(-12)}`,
    },
    storage: await openStorage(settings.STORAGE_DIR),
    sso,
    secret: settings.APP_SECRET,
    outside: openOutside(settings.DNS_RESOLVER_URL, sandboxUrl),
    baseHost: settings.BASE_HOST,
    tenants,
    async close() {
      await setTimeout(doorbellMs)
      await sso.close()
      await closeDatabase(database)
    },
  }
}
