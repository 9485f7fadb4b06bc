import { platformSettings, queueSettings, secretText, z } from '@kara/config'
import type { ElectronicId, FactorsKeys } from '@kara/factors'
import type { IdentityKeys } from '@kara/identity'
import type { Clock, DatabaseHandle, Ids, Log } from '@kara/kernel'
import type { NotesKeys } from '@kara/notes'
import type { Cards, PaymentsKeys } from '@kara/payments'
import type { Feeds } from '@kara/scheduling'
import type { Sso, SsoKeys } from '@kara/sso'
import type { Storage } from '@kara/storage'
import type { SupportKeys } from '@kara/support'
import type { Rooms } from '@kara/video'
import type { Bell } from './bell.server.ts'
import type { DemoSignIns } from './demo-accounts.ts'

const postgresAddress = z.string().startsWith('postgres', 'must be a postgres:// address')

/** Everything that the web process reads from its environment, checked at start. */
export const webSettings = platformSettings.extend(queueSettings.shape).extend({
  PORT: z.coerce.number().int().min(1).max(65_535),
  /** The `APP_SECRET` before today's, while keys of care relationships are still wrapped by it. */
  APP_SECRET_BEFORE: secretText().optional(),
  DATABASE_SSO_URL: postgresAddress,
  /** Where anybody can write to the people of support. */
  SUPPORT_ADDRESS: z.email(),
  /** A folder, or a bucket as `s3://…`. */
  STORAGE_DIR: z.string().min(1),
  STRIPE_SECRET_KEY: secretText(8),
  STRIPE_WEBHOOK_SECRET: secretText(8),
  /** Another address that speaks the card processor's protocol; absent: the processor itself. */
  STRIPE_HOST: z.url().optional(),
  /** The media server and its key, all three or none; without them the door to a video room says so. */
  LIVEKIT_URL: z.url({ protocol: /^wss?$/, error: 'must be a wss:// address' }).optional(),
  LIVEKIT_API_KEY: z.string().min(1).optional(),
  LIVEKIT_API_SECRET: secretText(8).optional(),
  /** The national electronic ID, all three or none; without them it is not offered. */
  EID_ISSUER: z.url().optional(),
  EID_CLIENT_ID: z.string().min(1).optional(),
  EID_CLIENT_SECRET: secretText(8).optional(),
  DNS_RESOLVER_URL: z.url().default('https://cloudflare-dns.com/dns-query'),
  /** `1` lets Vite serve the sources as they are edited; otherwise `build/` is served. */
  WEB_DEV: z.literal('1').optional(),
  /** Set behind a proxy that overwrites `X-Forwarded-For`; otherwise the header is anybody's claim. */
  TRUST_PROXY: z.literal('1').optional(),
  /** The demo's outside world; named only while developing and testing. */
  SANDBOX_URL: z.url().optional(),
})

export type WebConfig = z.output<typeof webSettings>

/** What the process opened once and every request uses; verbs are handed the parts they ask for. */
export interface Platform {
  readonly config: WebConfig
  readonly database: DatabaseHandle
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly sso: Sso
  readonly cards: Cards
  /** The calendars that professionals follow. */
  readonly feeds: Feeds
  /** Null on an installation without one. */
  readonly electronicId: ElectronicId | null
  readonly storage: Storage
  /** Null on an installation without a media server. */
  readonly rooms: Rooms | null
  /** Rings when a conversation with support has something new. */
  readonly bell: Bell
  /** Whom the one-click sign-ins sign in; nobody in production. */
  readonly demoSignIns: DemoSignIns
  readonly keys: {
    readonly factors: FactorsKeys
    readonly identity: IdentityKeys
    readonly notes: NotesKeys
    readonly payments: PaymentsKeys
    readonly sso: SsoKeys
    readonly support: SupportKeys
  }
}

/** Whether this installation shows its insides to developers: demo sign-ins, the gallery. */
export function isForDevelopers(config: WebConfig): boolean {
  return config.APP_ENV !== 'production'
}
