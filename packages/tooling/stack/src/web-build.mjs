import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './hashes.mjs'
import { readJson, updateJson } from './kept-json.mjs'
import { placesIn, root } from './places.mjs'
import { runOrThrow } from './run-command.mjs'

const SOURCES = ['apps/web', 'packages/domain', 'packages/platform', 'packages/surface', 'package-lock.json']
const RESULT = 'apps/web/build/server'

/** Whether there is a web app to build. */
export function hasWeb() {
  return existsSync(join(root, 'apps/web/vite.config.ts'))
}

/** Whether the last build is of exactly these sources. */
export function isWebBuilt() {
  return existsSync(join(root, RESULT)) && readJson(placesIn().hashes)?.web === fingerprint(SOURCES)
}

/** Builds the web app. The fingerprint is taken before, so that an edit made meanwhile builds again next time. */
export async function buildWeb() {
  const { hashes, logs } = placesIn()
  const web = fingerprint(SOURCES)
  await runOrThrow('Building the web app', 'npm', ['run', 'build', '-w', '@kara/web'], {
    logFile: join(logs, 'build.log'),
    // Inside a test run Vite would take this build for a test.
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
  })
  updateJson(hashes, { web })
}
