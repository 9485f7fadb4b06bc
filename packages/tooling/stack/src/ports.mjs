import { createServer } from 'node:net'

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
