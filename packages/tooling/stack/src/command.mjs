import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, keepSecrets, stackEnvironment } from '../environment.mjs'
import { migrate, openDatabase } from './database.mjs'
import { ensureInstalled, requireNode } from './install.mjs'
import { leave } from './lifetime.mjs'
import { startParts } from './parts.mjs'
import { placesIn, root } from './places.mjs'
import { findFreePortPair } from './ports.mjs'
import { createProgress } from './progress.mjs'
import { startRedis } from './redis-server.mjs'
import { runToEnd, typescript } from './run-command.mjs'
import { endLeftovers, findRunningStack } from './running-stack.mjs'
import { buildWeb, hasWeb, isWebBuilt } from './web-build.mjs'

const FIRST_TEMPORARY_PORT = 7100

/**
 * Runs one TypeScript program inside the local stack's environment: that of a running `npm start`, else
 * one that lasts as long as the program. Ends this process with the program's code.
 * @param {{ entry: string, next?: string, needs?: ('sandbox')[], buildsWeb?: boolean }} command `next`: a second program, run when
 *   the first one succeeded; `needs`: parts to start when nothing runs yet; `buildsWeb`: the program starts the web itself
 * @param {string[]} args
 */
export async function runInStack({ entry, next, needs = [], buildsWeb = false }, args) {
  try {
    requireNode()
    if (!existsSync(join(root, entry))) throw new Error(`${entry} is not there.`)
    const progress = createProgress()
    await ensureInstalled(progress)
    if (buildsWeb && hasWeb() && !isWebBuilt()) await progress.step('building the web app', buildWeb)
    const environment = await bringUp(progress, { needs, migrates: !entry.includes('migrate-command') })
    const env = childEnvironment(environment)
    const code = await runToEnd(process.execPath, typescript(entry, ...args), { env })
    if (code !== 0 || !next) await leave(code)
    await leave(await runToEnd(process.execPath, typescript(next), { env }))
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    await leave(1)
  }
}

async function bringUp(progress, { needs, migrates }) {
  const places = placesIn()
  const secrets = keepSecrets(places)
  const running = findRunningStack(places)
  if (running) return stackEnvironment({ appEnv: 'development', ...running, secrets, places })
  await endLeftovers(places)
  const database = await openDatabase({ given: process.env.DATABASE_URL, dir: places.postgres })
  const redis = await startRedis({ dir: places.redis })
  const environment = stackEnvironment({
    appEnv: 'development',
    port: await findFreePortPair(FIRST_TEMPORARY_PORT),
    databaseUrl: database.url,
    redisUrl: redis?.url ?? null,
    secrets,
    places,
  })
  if (migrates) await migrate({ environment, places })
  if (needs.length > 0) await startParts({ environment, places, progress, only: needs })
  return environment
}
