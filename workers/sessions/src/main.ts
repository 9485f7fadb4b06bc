import { readConfig, z } from '@kara/config'
import { feedJobs, openFeeds } from '@kara/scheduling'
import { runWorker, workerSettings } from '@kara/worker'
import { modules } from './subscriptions.ts'

const config = readConfig(
  'sessions',
  workerSettings.extend({
    /** The other side of every protocol on a developer's machine; never asked in production. */
    SANDBOX_URL: z.url().optional(),
  }),
)
const sandboxUrl = config.APP_ENV === 'production' ? undefined : config.SANDBOX_URL
const feeds = openFeeds({
  secret: config.APP_SECRET,
  insideOrigins: sandboxUrl ? [new URL(sandboxUrl).origin] : [],
})

await runWorker({ queue: 'sessions', modules: [...modules, feedJobs(feeds)] })
