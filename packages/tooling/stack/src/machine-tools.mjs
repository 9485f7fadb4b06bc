import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { logFileOf } from '../environment.mjs'
import { findRedisBinary } from './redis-server.mjs'
import { runToEnd } from './run-command.mjs'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const BROWSER_OF_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The Chromium to test with: CHROMIUM_PATH, else the machine's; null when there is none. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, BROWSER_OF_MAC].find((file) => existsSync(file)) ?? null
}

/**
 * Finds the programs that the whole suite wants, and installs Debian's where it may (root with apt-get).
 * Without them it says what is left out, and the rest runs.
 */
export async function ensureMachineTools({ places, progress }) {
  const missing = () => [
    ...(findChromium() ? [] : ['chromium']),
    ...(findRedisBinary() ? [] : ['redis-server']),
  ]
  if (missing().length > 0 && mayInstall()) {
    await progress.step(`installing ${missing().join(' and ')} with apt-get`, () =>
      install(missing(), places),
    )
  }
  const chromium = findChromium()
  if (!chromium) progress.say('no Chromium here and no right to install one: browser journeys are skipped')
  if (!findRedisBinary()) progress.say('no redis-server here: queue tests run on PostgreSQL only')
  return { chromium }
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

// RUNLEVEL 1 keeps Debian from starting the installed server: the suite starts an own one.
async function install(packages, places) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const logFile = logFileOf(places, 'apt-get')
  await runToEnd('apt-get', ['update', '-q'], { env, logFile })
  const code = await runToEnd('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    logFile,
  })
  return code === 0
    ? `${packages.join(' and ')} installed`
    : `apt-get could not install ${packages.join(' and ')} (${logFile})`
}
