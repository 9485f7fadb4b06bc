import { createServer } from 'node:net'
import { SANDBOX_PORT_OFFSET } from '../environment.mjs'

/** Ports above 1023 that the Fetch standard blocks, in browsers and in Node alike. */
const BLOCKED = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
])

/** Whether browsers open pages from this port at all. */
export function isPortOpenToBrowsers(port) {
  return port > 1023 ? !BLOCKED.has(port) : port === 80 || port === 443
}

/** Whether a server of ours could listen on the port of one address right now; `::` stands for every address. */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** The first free port at or after `from`; a bounded search, so that a strange machine gets an answer. */
export async function findFreePort(from, { attempts = 200, skip = [] } = {}) {
  for (let port = from; port < from + attempts; port += 1) {
    if (!skip.includes(port) && (await isPortFree(port))) return port
  }
  throw new Error(`No free port between ${from} and ${from + attempts - 1}.`)
}

/** A free port for a web whose sandbox, at its fixed distance, finds a free one too. */
export async function findFreePortPair(from) {
  const skip = []
  for (;;) {
    const port = await findFreePort(from, { skip })
    const pair = [port, port + SANDBOX_PORT_OFFSET]
    if (pair.every(isPortOpenToBrowsers) && (await isPortFree(pair[1]))) return port
    skip.push(port)
  }
}
