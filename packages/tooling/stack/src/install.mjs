import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './hashes.mjs'
import { readJson, updateJson } from './kept-json.mjs'
import { placesIn, root } from './places.mjs'
import { runOrThrow } from './run-command.mjs'

const NODE_OLDEST = [20, 19]

/** Refuses a Node that is too old, before anything else can fail in a stranger way. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  const isNewEnough = major > NODE_OLDEST[0] || (major === NODE_OLDEST[0] && minor >= NODE_OLDEST[1])
  if (!isNewEnough) throw new Error(`Node ${NODE_OLDEST.join('.')} or newer is needed; this is ${version}.`)
}

/**
 * Installs the packages when they are missing or when a manifest or the lockfile has changed since.
 * `npm install`, not `npm ci`: a lockfile written on one platform lacks the others' optional packages,
 * and `npm ci` refuses it.
 */
export async function ensureInstalled(progress) {
  const { hashes, logs } = placesIn()
  const isThere = existsSync(join(root, 'node_modules', '.package-lock.json'))
  if (isThere && readJson(hashes)?.install === fingerprint(manifests())) return
  const label = isThere
    ? 'installing what changed'
    : 'installing packages (two to four minutes the first time)'
  await progress.step(label, async () => {
    await runOrThrow('npm install', 'npm', ['install', '--no-audit', '--no-fund'], {
      logFile: join(logs, 'install.log'),
    })
    // The install may have completed the lockfile, so the fingerprint is taken after it.
    updateJson(hashes, { install: fingerprint(manifests()) })
    return 'packages installed'
  })
}

function manifests() {
  const { workspaces } = readJson(join(root, 'package.json'))
  const folders = workspaces.flatMap((pattern) => {
    const parent = pattern.replace(/\/\*$/, '')
    if (!existsSync(join(root, parent))) return []
    return readdirSync(join(root, parent)).map((name) => `${parent}/${name}/package.json`)
  })
  return ['package.json', 'package-lock.json', ...folders]
}
