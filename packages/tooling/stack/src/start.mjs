import { createHash } from 'node:crypto'
import { keepSecrets, SANDBOX_PORT_OFFSET, stackEnvironment } from '../environment.mjs'
import { migrate, openDatabase, plant } from './database.mjs'
import { ensureInstalled, requireNode } from './install.mjs'
import { readJson, updateJson } from './kept-json.mjs'
import { beforeLeaving, leave } from './lifetime.mjs'
import { describeLinks } from './links.mjs'
import { listParts, startParts } from './parts.mjs'
import { placesIn } from './places.mjs'
import { isPortFree, isPortOpenToBrowsers } from './ports.mjs'
import { createProgress } from './progress.mjs'
import { startRedis } from './redis-server.mjs'
import { announceStack, endLeftovers, findRunningStack, withdrawStack } from './running-stack.mjs'
import { buildWeb, hasWeb, isWebBuilt } from './web-build.mjs'

const PORT_DEFAULT = 3000
const PORT_MAX = 65_535 - SANDBOX_PORT_OFFSET

/** `npm start`: everything a newcomer needs, from an empty clone to links that open. */
export async function start({ echo = false } = {}) {
  const since = Date.now()
  requireNode()
  const places = placesIn()
  const port = readPort(process.env.PORT)
  if (alreadyRuns(places)) return
  const leftovers = await endLeftovers(places)
  await requireFreePorts(port)

  const progress = createProgress()
  if (leftovers > 0) progress.say(`ended ${leftovers} processes that an earlier start had left behind`)
  await ensureInstalled(progress)
  const secrets = keepSecrets(places)
  const build = prepareWeb(progress)
  // Awaited below; a build that fails first must not be an unhandled rejection meanwhile.
  build.catch(() => {})
  const stores = await openStores(places, progress)
  const environment = stackEnvironment({ appEnv: 'development', port, ...stores, secrets, places })
  beforeLeaving({ close: () => withdrawStack(places) })
  announce(places, port, stores, [])
  await progress.step('bringing the database up to date', async () =>
    (await migrate({ environment, places })) ? 'database is up to date' : 'no migrate command yet, skipped',
  )
  await build

  const parts = await progress.step('starting web, workers and sandbox', () =>
    startParts({ environment, places, progress, echo }),
  )
  announce(places, port, stores, parts)
  await plantOnce({ environment, places, progress })
  process.stdout.write(
    `\n${describeLinks(environment)}\n\n` +
      `Ready in ${((Date.now() - since) / 1000).toFixed(1)} s. Logs are in .local/logs. Ctrl-C stops everything.\n`,
  )
}

async function openStores(places, progress) {
  const onDeath = (message) => {
    process.stderr.write(`\n${message}\n`)
    leave(1)
  }
  const notes = []
  const [database, redis] = await Promise.all([
    progress.step('starting the database', async () => {
      const log = (line) => notes.push(line)
      return openDatabase({ given: process.env.DATABASE_URL, dir: places.postgres, onDeath, log })
    }),
    startRedis({ dir: places.redis, onDeath }),
  ])
  for (const note of notes) progress.say(note)
  progress.say(
    redis ? `the queue runs on Redis (${redis.origin})` : 'no Redis here: PostgreSQL carries the queue',
  )
  return { databaseUrl: database.url, redisUrl: redis?.url ?? null, redisPid: redis?.pid }
}

async function prepareWeb(progress) {
  if (!hasWeb()) return progress.say('no web app to build yet, skipped')
  if (isWebBuilt()) return
  await progress.step('building the web app (about half a minute)', async () => {
    await buildWeb()
    return 'web app built'
  })
}

// Once per database: a database of one's own that already has the town is not planted again.
async function plantOnce({ environment, places, progress }) {
  const { host, pathname } = new URL(environment.DATABASE_URL)
  const town = createHash('sha256')
    .update(`${host.split(':')[0]}${pathname}`)
    .digest('hex')
  if (readJson(places.hashes)?.town === town) return
  const planted = await progress.step('planting the demo town', async () =>
    (await plant({ environment, places })) ? 'demo town planted' : 'no demo town here, skipped',
  )
  if (planted === 'demo town planted') updateJson(places.hashes, { town })
}

function announce(places, port, { databaseUrl, redisUrl, redisPid }, parts) {
  const entries = Object.fromEntries(listParts().map(({ name, entry }) => [name, entry]))
  const children = parts.map((part) => ({ pid: part.pid(), mark: entries[part.name] }))
  const redis = redisPid ? [{ pid: redisPid, mark: '-server' }] : []
  announceStack(places, { pid: process.pid, port, databaseUrl, redisUrl, leftovers: [...children, ...redis] })
}

function alreadyRuns(places) {
  const stack = findRunningStack(places)
  if (!stack) return false
  const secrets = keepSecrets(places)
  const environment = stackEnvironment({ appEnv: 'development', ...stack, secrets, places })
  process.stdout.write(
    `Kara Hubs already runs here (process ${stack.pid}).\n\n${describeLinks(environment)}\n`,
  )
  return true
}

function readPort(given) {
  if (!given) return PORT_DEFAULT
  const port = Number(given)
  if (Number.isInteger(port) && port > 0 && port <= PORT_MAX) return port
  throw new Error(`PORT=${given} is not a port between 1 and ${PORT_MAX}.`)
}

async function requireFreePorts(port) {
  for (const [what, wanted] of [
    ['the web', port],
    ['the sandbox', port + SANDBOX_PORT_OFFSET],
  ]) {
    if (!isPortOpenToBrowsers(wanted)) {
      throw new Error(`Browsers do not open port ${wanted}, which ${what} would use. Choose another PORT.`)
    }
    if ((await isPortFree(wanted)) && (await isPortFree(wanted, '::'))) continue
    throw new Error(
      `Port ${wanted}, which ${what} needs, is taken by another program. ` +
        `Stop that program, or move Kara: PORT=${port + 100} npm start`,
    )
  }
}
