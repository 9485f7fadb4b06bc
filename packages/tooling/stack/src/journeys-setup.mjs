import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { newSecrets, stackEnvironment, TEST_APP_SECRET } from '../environment.mjs'
import { migrate, openDatabase, plant } from './database.mjs'
import { beforeLeaving } from './lifetime.mjs'
import { findChromium } from './machine-tools.mjs'
import { startParts } from './parts.mjs'
import { placesIn } from './places.mjs'
import { findFreePortPair } from './ports.mjs'
import { createProgress } from './progress.mjs'
import { startRedis } from './redis-server.mjs'
import { buildWeb, hasWeb, isWebBuilt } from './web-build.mjs'

const FIRST_PORT = 7500

/**
 * Vitest's global setup of the journeys: one whole stack of its own (database, queue, web, workers,
 * sandbox, demo town), which every journey finds under `inject('stack')`.
 */
export default async function setup(project) {
  const progress = createProgress()
  const places = placesIn(mkdtempSync(join(tmpdir(), 'kara-journeys-')))
  const stops = []
  const tearDown = async () => {
    for (const stop of stops.reverse()) await stop()
    rmSync(places.folder, { recursive: true, force: true })
  }
  try {
    if (hasWeb() && !isWebBuilt()) await progress.step('building the web app', buildWeb)
    const database = await ownDatabase(stops)
    const redis = await startRedis({ dir: places.redis, env: {} })
    if (redis) stops.push(redis.stop)
    const environmentAt = (port) => ({
      ...stackEnvironment({
        appEnv: 'test',
        port,
        databaseUrl: database,
        redisUrl: redis?.url ?? null,
        secrets: { ...newSecrets(), appSecret: TEST_APP_SECRET },
        places,
      }),
      // Each browser of a journey says from which network it comes, as a proxy would.
      TRUST_PROXY: '1',
    })
    await progress.step('migrating the journeys database', () =>
      migrate({ environment: environmentAt(FIRST_PORT), places }),
    )
    // Building and migrating take a while: ports that were free before them may be somebody else's by now.
    const environment = environmentAt(await findFreePortPair(FIRST_PORT))
    const parts = await progress.step('starting the stack', () =>
      startParts({ environment, places, progress }),
    )
    stops.push(...parts.map((part) => part.stop))
    await progress.step('planting the demo town', () => plant({ environment, places }))
    project.provide('stack', {
      appUrl: `http://app.${environment.BASE_HOST}`,
      baseHost: environment.BASE_HOST,
      sandboxUrl: environment.SANDBOX_URL,
      chromium: findChromium(),
      logs: places.logs,
      environment,
    })
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

// A database of its own inside the test server, so that journeys and other tests never meet.
async function ownDatabase(stops) {
  const dir = join(placesIn().folder, 'postgres-test')
  const server = await openDatabase({ given: process.env.TEST_DATABASE_URL, dir })
  stops.push(server.stop)
  const name = `kara_journeys_${process.pid}`
  await asOwner(server.url, (sql) => sql.unsafe(`create database ${name}`))
  const drop = () => asOwner(server.url, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`))
  const forget = beforeLeaving({ close: drop })
  stops.push(async () => {
    forget()
    await drop()
  })
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

async function asOwner(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}
