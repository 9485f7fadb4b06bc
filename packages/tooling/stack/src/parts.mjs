import { existsSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { childEnvironment, logFileOf } from '../environment.mjs'
import { keepRunning } from './child-processes.mjs'
import { root } from './places.mjs'
import { pause } from './processes.mjs'
import { tailOf } from './text-tail.mjs'

const READY_TIMEOUT_MS = 120_000
const CRASHES_BEFORE_GIVING_UP = 3

/** The programs of the product, in the order they start: the outside first, then those who call it. */
export function listParts() {
  const workers = existsSync(join(root, 'workers')) ? readdirSync(join(root, 'workers')).sort() : []
  return [
    { name: 'sandbox', entry: 'apps/sandbox/src/main.ts', extra: {} },
    { name: 'web', entry: 'apps/web/server.ts', extra: { NODE_ENV: 'production' } },
    ...workers.map((worker) => ({ name: worker, entry: `workers/${worker}/src/main.ts`, extra: {} })),
  ]
}

/**
 * Starts the parts that exist and waits until web and sandbox say that they are ready.
 * @param {object} stack
 * @param {Record<string, string>} stack.environment
 * @param {ReturnType<import('./places.mjs').placesIn>} stack.places
 * @param {ReturnType<import('./progress.mjs').createProgress>} stack.progress
 * @param {boolean} [stack.echo]
 * @param {string[]} [stack.only] just these parts
 */
export async function startParts({ environment, places, progress, echo = false, only }) {
  const running = []
  for (const { name, entry, extra } of listParts().filter((part) => only?.includes(part.name) ?? true)) {
    if (!existsSync(join(root, entry))) {
      progress.say(`${name} is not there yet (${entry}), skipped`)
      continue
    }
    const env = childEnvironment(environment, extra)
    running.push(keepRunning({ name, entry, env, logFile: logFileOf(places, name), say: progress.say, echo }))
  }
  await waitUntilReady(running, environment)
  return running
}

async function waitUntilReady(running, environment) {
  const port = Number(environment.PORT)
  const checks = {
    web: () => answers(port, '/health/ready', `app.${environment.BASE_HOST}`),
    sandbox: () =>
      answers(Number(environment.SANDBOX_PORT), '/health', `localhost:${environment.SANDBOX_PORT}`),
  }
  await Promise.all(
    running.filter((part) => checks[part.name]).map((part) => waitFor(part, checks[part.name])),
  )
}

async function waitFor(part, isReady) {
  const deadline = Date.now() + READY_TIMEOUT_MS
  let last = 'no answer'
  while (Date.now() < deadline && part.crashes() < CRASHES_BEFORE_GIVING_UP) {
    last = await isReady()
    if (last === 200) return
    await pause(150)
  }
  const reason =
    part.crashes() >= CRASHES_BEFORE_GIVING_UP ? 'it keeps ending' : `its last answer was: ${last}`
  throw new Error(
    `${part.name} does not get ready (${reason}).\n${tailOf(part.logFile, 30)}\n  Whole log: ${part.logFile}`,
  )
}

// Asked at the loopback address with the name in the Host header, because not every system resolves
// sub-names of localhost. `localhost` itself may be IPv4 or IPv6; node tries both.
function answers(port, path, host) {
  return new Promise((resolve) => {
    const asked = request({ host: 'localhost', port, path, headers: { host }, timeout: 5000 }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.once('timeout', () => asked.destroy(new Error('time-out')))
    asked.once('error', (error) => resolve(error.code ?? error.message))
    asked.end()
  })
}
