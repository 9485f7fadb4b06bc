import { platformSettings, queueSettings, z } from '@kara/config'
import type { Clock, DatabaseHandle, Ids, Log } from '@kara/kernel'

/** Everything that the web process reads from its environment, checked at start. */
export const webSettings = platformSettings.extend(queueSettings.shape).extend({
  PORT: z.coerce.number().int().min(1).max(65_535),
  /** `1` lets Vite serve the sources as they are edited; otherwise `build/` is served. */
  WEB_DEV: z.literal('1').optional(),
  /** The demo's outside world; named only while developing and testing. */
  SANDBOX_URL: z.url().optional(),
})

export type WebConfig = z.output<typeof webSettings>

/** What the process opened once and every request uses. */
export interface Platform {
  readonly config: WebConfig
  readonly database: DatabaseHandle
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

/** Whether this installation shows its insides to developers: demo sign-ins, the gallery. */
export function isForDevelopers(config: WebConfig): boolean {
  return config.APP_ENV !== 'production'
}
