import { companiesJobs } from '@kara/companies'
import { readConfig, z } from '@kara/config'
import { factorsJobs, watchElectronicId } from '@kara/factors'
import { openLog } from '@kara/log'
import { openSso, ssoJobs } from '@kara/sso'
import { type Modules, workerSettings } from '@kara/worker'

const config = readConfig(
  'connections',
  workerSettings.extend({
    /** Of the electronic ID, where there is one: it is asked for those who wait for it. */
    EID_ISSUER: z.url().optional(),
    /** Asked whether the records that prove domains are still there, in the JSON form of DNS over HTTPS. */
    DNS_RESOLVER_URL: z.url().default('https://cloudflare-dns.com/dns-query'),
    DATABASE_SSO_URL: z.string().startsWith('postgres'),
    /** The other side of every protocol on a developer's machine; never asked in production. */
    SANDBOX_URL: z.url().optional(),
  }),
)
const sandboxUrl = config.APP_ENV === 'production' ? undefined : config.SANDBOX_URL

export const sso = openSso({
  databaseUrl: config.DATABASE_SSO_URL,
  secret: config.APP_SECRET,
  origin: `${config.BASE_SCHEME}://app.${config.BASE_HOST}`,
  log: openLog({ process: 'connections' }),
  insideOrigins: sandboxUrl ? [new URL(sandboxUrl).origin] : [],
})

/** Every module with work for the queue `connections`. */
export const modules: Modules = [
  companiesJobs({ resolverUrl: config.DNS_RESOLVER_URL }),
  factorsJobs(config.EID_ISSUER ? watchElectronicId(config.EID_ISSUER) : null),
  ssoJobs(sso),
]
