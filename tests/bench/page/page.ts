import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { makeBookableHub } from '@kara/scheduling/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { freePort, type KeptAlive, keepAlive, ownEnvironment } from '../../prove/processes.ts'
import { type Bench, type Figure, interleave, rateOf, ratio } from '../measure.ts'
import { inOwnDatabase } from '../settings.ts'
import { makeListedProfessional } from '../town.ts'

const cards = 24
const clients = 4
const requestsPerRound = 60
const readyWithinMs = 90_000
/** For a browser that once held a time nothing is kept. */
const drawnAnew = { cookie: '__Host-browser=of-a-bench' }

/** G9: the hub's first page with nothing kept, beside React alone with the same data and elements. */
export const page: Bench = {
  id: 'G9-page',
  run: () =>
    withHubPage(async ({ fetchPage, startBare }) => {
      const fetchBare = await startBare()
      const { ours, theirs } = await interleave({
        ours: () => rate(() => fetchPage(drawnAnew)),
        theirs: () => rate(fetchBare),
      })
      return {
        figure: `${ratio(ours / theirs)} of bare React with the same data (${ours.toFixed(0)} against ${theirs.toFixed(0)} pages/s, ${cards} cards)`,
        goal: '0.60 or more',
      }
    }),
}

/** G9: the same page for a browser that has it already. */
export const revisit: Bench = {
  id: 'G9-revisit',
  run: () =>
    withHubPage(async ({ fetchPage }) => {
      const { ours, kept, theirs } = await interleave({
        ours: async () => {
          // The tag names the minute, so each round learns the one of now.
          const { etag = '' } = await fetchPage()
          return rate(() => fetchPage({ 'if-none-match': etag }))
        },
        kept: () => rate(() => fetchPage()),
        theirs: () => rate(() => fetchPage(drawnAnew)),
      })
      const [revisits, keptPages, drawn] = [ours, kept, theirs].map((value) => value.toFixed(0))
      return {
        figure: `${ratio(ours / theirs)}x drawing the page (${revisits} unchanged, ${keptPages} kept, ${drawn} drawn per second)`,
        goal: '100x or more',
      }
    }),
}

type Headers = Readonly<Record<string, string>>

interface Answer {
  readonly etag: string | undefined
  readonly body: string
}

interface HubPage {
  fetchPage(headers?: Headers): Promise<Answer>
  startBare(): Promise<() => Promise<Answer>>
}

async function withHubPage(work: (hubPage: HubPage) => Promise<Figure>): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'kara-page-'))
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const running: KeptAlive[] = []
  const start = async (entry: string, args: readonly string[], db: StandaloneDatabase, port: number) => {
    const environment = ownEnvironment(db, { webPort: port, sandboxPort: port, folder })
    const program = { name: entry, entry, args, ready: /listens/ }
    const process = keepAlive(program, { ...environment, NODE_ENV: 'production' })
    running.push(process)
    await waitUntilReady(process)
  }
  try {
    return await inOwnDatabase(2, async (db) => {
      const hub = await makeBookableHub(db)
      for (let at = 1; at < cards; at++) await makeListedProfessional(db, hub)
      const port = await freePort()
      await start('apps/web/server.ts', [], db, port)
      const fetchPage = (headers: Headers = {}) =>
        fetchFrom(agent, port, { host: `${hub.host}:${port}`, ...headers })
      return work({
        fetchPage,
        async startBare() {
          const file = join(folder, 'page.html')
          await writeFile(file, (await fetchPage()).body)
          const barePort = await freePort()
          const entry = fileURLToPath(new URL('./bare-page.ts', import.meta.url))
          await start(entry, [file, db.url('kara_app'), hub.companyId, String(barePort)], db, barePort)
          return () => fetchFrom(agent, barePort, {})
        },
      }).finally(() => Promise.all(running.map((one) => one.stop())))
    })
  } finally {
    agent.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

function rate(piece: () => Promise<unknown>): Promise<number> {
  return rateOf(clients, Array<() => Promise<unknown>>(requestsPerRound).fill(piece))
}

async function waitUntilReady(process: KeptAlive): Promise<void> {
  const until = Date.now() + readyWithinMs
  while (!process.isReady()) {
    if (Date.now() > until)
      throw new Error(`${process.name} does not get ready.\n${process.said().slice(-2_000)}`)
    await pause(100)
  }
}

function fetchFrom(agent: Agent, port: number, headers: Headers): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: 'localhost', port, path: '/', headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        body += part
      })
      answer.on('end', () => {
        const wanted = headers['if-none-match'] ? 304 : 200
        if (answer.statusCode === wanted) resolve({ etag: answer.headers.etag, body })
        else reject(new Error(`The page answered ${answer.statusCode}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
