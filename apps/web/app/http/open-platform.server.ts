import { readConfig } from '@kara/config'
import { openDatabase, systemOrShiftedClock } from '@kara/db'
import { type ElectronicId, openElectronicId } from '@kara/factors'
import { timeOrderedIds } from '@kara/kernel'
import { openLog } from '@kara/log'
import { openCards } from '@kara/payments'
import { openFeeds } from '@kara/scheduling'
import { openSso } from '@kara/sso'
import { openStorage } from '@kara/storage'
import { openRooms, type Rooms } from '@kara/video'
import { openBell } from './bell.server.ts'
import { originOf } from './host.server.ts'
import { openKeys } from './keys.server.ts'
import { isForDevelopers, type Platform, type WebConfig, webSettings } from './platform.server.ts'
import { readDemoSignIns } from './read-demo-sign-ins.server.ts'

/** 2 to 4 per core and database (measured); one process per core. */
const connectionsMax = 8

/** Reads the settings and opens what every request uses. Nothing is connected before it is needed. */
export async function openPlatform(): Promise<Platform> {
  const config = readConfig('web', webSettings)
  const secret = config.APP_SECRET
  const log = openLog({ process: 'web' })
  const database = openDatabase({ url: config.DATABASE_APP_URL, connectionsMax, name: 'kara web' })
  const origin = originOf({ host: config.BASE_HOST, scheme: config.BASE_SCHEME }, 'app')
  const insideOrigins =
    isForDevelopers(config) && config.SANDBOX_URL ? [new URL(config.SANDBOX_URL).origin] : []
  return {
    config,
    log,
    database,
    clock: await systemOrShiftedClock(database, { isProduction: config.APP_ENV === 'production', log }),
    ids: timeOrderedIds,
    sso: openSso({
      databaseUrl: config.DATABASE_SSO_URL,
      secret,
      origin,
      log,
      insideOrigins,
    }),
    feeds: openFeeds({ secret, insideOrigins }),
    cards: openCards({
      secretKey: config.STRIPE_SECRET_KEY,
      webhookSecret: config.STRIPE_WEBHOOK_SECRET,
      baseUrl: config.STRIPE_HOST,
    }),
    electronicId: electronicIdOf(config, `${origin}/eid/return`),
    storage: await openStorage(config.STORAGE_DIR),
    rooms: roomsOf(config),
    bell: openBell(database, log),
    demoSignIns: isForDevelopers(config) ? await readDemoSignIns() : {},
    keys: openKeys(secret, config.APP_SECRET_BEFORE),
  }
}

/** The media server, when the settings name one. Half of it named is a slip, which must not wait for a session. */
export function roomsOf(
  settings: Pick<WebConfig, 'LIVEKIT_URL' | 'LIVEKIT_API_KEY' | 'LIVEKIT_API_SECRET'>,
): Rooms | null {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = settings
  if (url && apiKey && apiSecret) return openRooms({ url, apiKey, apiSecret })
  if (!url && !apiKey && !apiSecret) return null
  throw new Error(
    'The settings of web are not complete: LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET go together.',
  )
}

/** The electronic ID, when the settings name one. Over plain HTTP it is a stand-in, which production must not ask. */
function electronicIdOf(
  settings: Pick<WebConfig, 'APP_ENV' | 'EID_ISSUER' | 'EID_CLIENT_ID' | 'EID_CLIENT_SECRET'>,
  redirectUrl: string,
): ElectronicId | null {
  const { EID_ISSUER: issuer, EID_CLIENT_ID: clientId, EID_CLIENT_SECRET: clientSecret } = settings
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret)
    throw new Error(
      'The settings of web are not complete: EID_ISSUER, EID_CLIENT_ID and EID_CLIENT_SECRET go together.',
    )
  if (settings.APP_ENV === 'production' && !issuer.startsWith('https://'))
    throw new Error('The settings of web are not safe: EID_ISSUER has to be an https:// address.')
  return openElectronicId({ issuer, clientId, clientSecret, redirectUrl })
}
