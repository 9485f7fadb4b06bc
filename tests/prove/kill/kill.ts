import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { migrateQueue } from '@kara/queue'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { freePort, type KeptAlive, keepAlive, ownEnvironment } from '../processes.ts'
import { createLedger, type Proof } from '../proof.ts'
import { openOwnDatabase } from '../settings.ts'
import { Browser } from './browser.ts'
import { confirmationsTo, countLeft, ledgerProblems, workLeft } from './evidence.ts'
import { type KillTown, makeKillTown } from './town.ts'

const bookings = 200
const clientsAtOnce = 8
const killsWhileSending = 6
/** A kill falls anywhere within this long after everybody was up. */
const pauseBetweenKillsMs = 4_000
/** Past the time in which a booking can be undone without a trace. */
const undoSeconds = 240
/** Long enough for the relay to ring again for what was rung and not done. */
const ringAgainSeconds = 90
const drainWithinMs = 90_000

const programs = [
  { name: 'web', entry: 'apps/web/server.ts', ready: /The web listens/ },
  ...['relay', 'notices', 'sessions', 'credits'].map((name) => ({
    name,
    entry: `workers/${name}/src/main.ts`,
    ready: /Ready\./,
  })),
]

/** A kill at any moment loses nothing and sends nothing twice. */
export const kill: Proof = {
  name: 'kill',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 4, allowsClockShift: true })
    const folder = await mkdtemp(join(tmpdir(), 'kara-kill-'))
    const running: KeptAlive[] = []
    try {
      await migrateQueue(db.url('kara_queue'))
      const webPort = await freePort()
      const environment = ownEnvironment(db, { webPort, sandboxPort: await freePort(), folder })
      const outside = keepAlive(
        { name: 'sandbox', entry: 'apps/sandbox/src/main.ts', ready: /ready at/ },
        environment,
      )
      running.push(outside)
      const killed = programs.map((program) =>
        keepAlive(program, program.name === 'web' ? { ...environment, NODE_ENV: 'production' } : environment),
      )
      running.push(...killed)
      const town = await makeKillTown(db, { clients: bookings, basePort: webPort })
      await waitFor('everything to be ready', async () => running.every((one) => one.isReady()), running)
      return await bookUnderFire({ db, town, killed, running, sandboxUrl: environment.SANDBOX_URL ?? '' })
    } finally {
      await Promise.all(running.map((one) => one.stop()))
      await db.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

interface Scene {
  readonly db: StandaloneDatabase
  readonly town: KillTown
  readonly killed: readonly KeptAlive[]
  readonly running: readonly KeptAlive[]
  readonly sandboxUrl: string
}

async function bookUnderFire(scene: Scene) {
  const { db, town, running, sandboxUrl } = scene
  const ledger = createLedger()
  const kills = new Map<string, number>()

  const booking = bookAll(town)
  await killUntil(scene, kills, () => booking.isOver())
  const { sessions, retries } = await booking.result
  ledger.expect('bookings that clients were shown', new Set(sessions).size, bookings)

  await db.witness`select app.shift_clock(${undoSeconds})`
  const before = countOf(kills)
  await killUntil(scene, kills, () => countOf(kills) - before >= killsWhileSending)
  await waitFor('everything to be up again', async () => running.every((one) => one.isReady()), running)
  let seconds = undoSeconds
  await waitFor(
    'the work to be done',
    async () => {
      seconds += ringAgainSeconds
      await db.witness`select app.shift_clock(${seconds})`
      await pause(2_000)
      return (await workLeft(db)).open === 0
    },
    running,
  )
  ledger.expect('work given up', (await workLeft(db)).dead, 0)
  ledger.expect('what is left of it', await countLeft(db), {
    sessions: bookings,
    clients: bookings,
    bookings,
    creditHolds: bookings,
    claims: bookings,
    takenTimes: bookings,
    announcements: bookings,
  })
  ledger.expect('the ledger', await ledgerProblems(db), { sum: 0, wrong: 0, negative: 0 })
  const letters = await expectLetters(ledger, town, sandboxUrl)
  const count = [...kills].map(([name, times]) => `${name} ${times}`).join(', ')
  return {
    tried: `${bookings} bookings over the pages of the hub under kill -9 (${count}), ${retries} tries repeated`,
    figure: `${bookings} sessions, ${bookings} holds of credits, ${letters} confirmations, ${ledger.broken.length === 0 ? 'nothing lost, nothing twice' : `${ledger.broken.length} promises broken`}`,
    broken: ledger.broken,
  }
}

function countOf(kills: ReadonlyMap<string, number>): number {
  return [...kills.values()].reduce((sum, one) => sum + one, 0)
}

/** A few clients at a time, each in a browser of their own. */
function bookAll({ host, clients }: KillTown) {
  const waiting = [...clients]
  let isOver = false
  let retries = 0
  const one = async (): Promise<string[]> => {
    const booked: string[] = []
    for (let client = waiting.shift(); client; client = waiting.shift()) {
      const browser = new Browser(host, client)
      booked.push(await browser.book(client))
      retries += browser.retries
    }
    return booked
  }
  const result = Promise.all(Array.from({ length: clientsAtOnce }, one))
    .then((sessions) => ({ sessions: sessions.flat(), retries }))
    .finally(() => {
      isOver = true
    })
  // Awaited after the killing; until then a failure only ends it.
  result.catch(() => {})
  return { result, isOver: () => isOver }
}

/** Kills one after another at random, each a random moment after all were up again. */
async function killUntil(
  { killed }: Scene,
  kills: Map<string, number>,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    await pause(Math.random() * pauseBetweenKillsMs)
    const victim = killed[Math.floor(Math.random() * killed.length)]
    if (!victim || !killed.every((one) => one.isReady())) continue
    victim.kill()
    kills.set(victim.name, (kills.get(victim.name) ?? 0) + 1)
  }
}

async function expectLetters(
  ledger: ReturnType<typeof createLedger>,
  { clients, professionalEmails }: KillTown,
  sandboxUrl: string,
): Promise<number> {
  let letters = 0
  for (const { email } of clients) {
    const counts = [...(await confirmationsTo(sandboxUrl, email)).values()]
    letters += counts.reduce((sum, one) => sum + one, 0)
    ledger.expect(`confirmations to ${email}`, counts, [1])
  }
  const confirmed = new Set<string>()
  for (const email of professionalEmails) {
    for (const [session, times] of await confirmationsTo(sandboxUrl, email)) {
      letters += times
      confirmed.add(session)
      ledger.expect(`confirmations of ${session} to its professional`, times, 1)
    }
  }
  ledger.expect('sessions that their professionals heard of', confirmed.size, clients.length)
  return letters
}

async function waitFor(
  what: string,
  isSo: () => Promise<boolean>,
  running: readonly KeptAlive[],
): Promise<void> {
  const until = Date.now() + drainWithinMs
  while (Date.now() < until) {
    if (await isSo()) return
    await pause(200)
  }
  const words = running.map((one) => `${one.name} (ready: ${one.isReady()}):\n${one.said().slice(-1_500)}`)
  throw new Error(`Waited in vain for ${what}.\n${words.join('\n')}`)
}
