import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from './database.mjs'
import { ensureInstalled, requireNode } from './install.mjs'
import { ensureMachineTools } from './machine-tools.mjs'
import { placesIn, root } from './places.mjs'
import { createProgress } from './progress.mjs'
import { startRedis } from './redis-server.mjs'
import { runToEnd } from './run-command.mjs'
import { add, NOTHING, tallyOf, tallyOfOne } from './test-results.mjs'
import { buildWeb, hasWeb, isWebBuilt } from './web-build.mjs'

/** Throw-away data needs no survival of a power cut; the many connections are for the races. */
const SETTINGS = {
  max_connections: '300',
  max_locks_per_transaction: '256',
  fsync: 'off',
  full_page_writes: 'off',
}

/**
 * `npm test`: everything the suite needs, then the checks, then every test.
 * @param {string[]} filters a subset: words of file names, handed to Vitest; the checks are left out
 * @returns {Promise<import('./test-results.mjs').Tally>}
 */
export async function test(filters) {
  requireNode()
  const progress = createProgress()
  const places = placesIn()
  await ensureInstalled(progress)
  const { chromium } = await ensureMachineTools({ places, progress })
  const env = await openStores({ places, progress, chromium })

  let total = NOTHING
  const checks = filters.length === 0 ? await runChecks(env) : NOTHING
  total = add(total, checks)
  // What browsers get is looked through by the tests, so there has to be something to look at.
  if (filters.length === 0 && hasWeb() && !isWebBuilt()) await progress.step('building the web app', buildWeb)
  total = add(total, await runVitest('unit', filters, env))
  total = add(total, await runJourneys({ filters, env, chromium, progress }))
  return total
}

async function openStores({ places, progress, chromium }) {
  const redisDir = join(places.folder, 'redis-test')
  rmSync(redisDir, { recursive: true, force: true })
  const given = process.env.TEST_DATABASE_URL
  const dir = join(places.folder, 'postgres-test')
  const [database, redis] = await Promise.all([
    progress.step('starting the test database', () => openDatabase({ given, dir, settings: SETTINGS })),
    startRedis({ dir: redisDir, env: { REDIS_URL: process.env.TEST_REDIS_URL } }),
  ])
  return {
    ...process.env,
    TEST_DATABASE_URL: database.url,
    ...(redis ? { TEST_REDIS_URL: redis.url } : {}),
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  }
}

async function runJourneys({ filters, env, chromium, progress }) {
  const journeys = listJourneys(filters)
  if (journeys.length === 0) return NOTHING
  if (chromium) return runVitest('journeys', filters, env)
  progress.say(`skipped without a browser: ${journeys.join(', ')}`)
  return { ...NOTHING, skipped: journeys.length }
}

async function runChecks(env) {
  const code = await runToEnd('npm', ['run', '--silent', 'check'], { env })
  return tallyOfOne('npm run check', code)
}

async function runVitest(project, filters, env) {
  const reports = join(placesIn().folder, 'test-reports')
  const report = join(reports, `${project}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const args = [
    ...[join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, '--passWithNoTests'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  ]
  const code = await runToEnd(process.execPath, args, { env })
  return tallyOf(report, code)
}

function listJourneys(filters) {
  const folder = join(root, 'tests/journeys')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((file) => `tests/journeys/${String(file)}`)
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
}
