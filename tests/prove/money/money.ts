import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { decideOnBill, receiveMessage, reconcilePayments } from '@kara/payments'
import { openTestProcessor } from '@kara/payments/testing'
import { migrateQueue } from '@kara/queue'
import { testCtx } from '@kara/testing'
import { freePort, type KeptAlive, keepAlive, ownEnvironment } from '../processes.ts'
import { createLedger, type Proof } from '../proof.ts'
import { openOwnDatabase } from '../settings.ts'
import { compareBooks } from './evidence.ts'
import { paths } from './paths.ts'
import { type Debtor, makeDebtor, makeTown, type Town } from './town.ts'
import { booksOf, compareTransfers, drainTransfers, makePayable, waysOfStatements } from './transfers.ts'

/** How often each path is walked: its messages arrive well, twice and mixed up, late, and never. */
const deliveries = ['at once', 'twice and mixed up', 'late', 'never'] as const
type Delivery = (typeof deliveries)[number]

/** Bills that processes charge while they are killed. */
const charged = 40
/** Statements whose money they send. */
const paidUnderFire = 10
const kills = 6
const pauseBetweenKillsMs = 1_500
const waitMs = 60_000
/** Past the day after which nobody comes back from the bank. */
const hoursLater = 26
const seed = 20_261_129

/**
 * However a payment goes and whatever of its news is lost: after the nightly comparison the card processor and we
 * agree, nobody paid twice, and nothing that was paid is missing.
 */
export const money: Proof = {
  name: 'money',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 12 })
    const processor = await openTestProcessor()
    const town = makeTown(db, processor)
    try {
      const found = createLedger()
      const late = await walkAll(town, found)
      await chargeUnderFire(town)
      // Refunds that the bank takes its time over have ended by then.
      await pause(4_000)
      town.clock.advance({ hours: hoursLater })
      const reconciled = await reconcile(town)
      for (const message of late) await hear(town, message)
      await drainTransfers(town)
      // What was sent again by the comparison takes its time at the bank, too.
      await pause(4_000)
      await reconcile(town)
      const again = await reconcile(town)
      found.expect('what a second comparison still puts right', again.repaired, 0)
      const { bills, net } = await compareBooks(town, found)
      const statements = await compareTransfers(town, found)
      return {
        tried: `${paths.length} paths of bills and ${waysOfStatements(town).length} of statements × news ${deliveries.join(', ')}; ${charged} bills and ${paidUnderFire} statements paid by processes under ${kills} kill -9`,
        figure: `${bills} bills and ${statements} statements, ${reconciled.repaired} put right by the comparison, ${net} ISK on both sides, ${again.open} differences left`,
        broken: found.broken,
      }
    } finally {
      await processor.close()
      await db.close()
    }
  },
}

type Message = Town['processor']['messages'][number]

/** Walks every path with each kind of news. Returns the messages that come late. */
async function walkAll(town: Town, found: ReturnType<typeof createLedger>): Promise<Message[]> {
  const chance = chanceFrom(seed)
  const late: Message[] = []
  const ofBills = paths.map(({ name, card, walk }) => ({
    name,
    walk: async () => walk(town, await makeDebtor(town, card)),
  }))
  const ofStatements = waysOfStatements(town)
  for (const delivery of deliveries) {
    for (const path of [...ofBills, ...ofStatements]) {
      const before = town.processor.messages.length
      try {
        await path.walk()
      } catch (error) {
        found.broken.push(`${path.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
      // Messages follow by the network; whatever comes after this moment counts as lost.
      await pause(30)
      const news = town.processor.messages.slice(before)
      if (delivery === 'late') late.push(...shuffled(news, chance))
      else await deliver(town, delivery, news, chance)
      await drainTransfers(town)
    }
  }
  return late
}

async function deliver(town: Town, delivery: Delivery, news: readonly Message[], chance: () => number) {
  if (delivery === 'at once') for (const message of news) await hear(town, message)
  if (delivery === 'twice and mixed up')
    await Promise.all(shuffled([...news, ...news], chance).map((message) => hear(town, message)))
}

async function hear({ db, processor, clock }: Town, { body, signature }: Message): Promise<void> {
  const ctx = testCtx({ database: db.database, scope: { role: 'worker' }, clock })
  await receiveMessage(ctx, processor.cards, body, signature)
}

/** What the night does: compares, and does what follows from it. */
async function reconcile({ db, processor, clock }: Town) {
  const ctx = testCtx({ database: db.database, scope: { role: 'worker' }, clock })
  const books = booksOf({ processor })
  const figures = await reconcilePayments(ctx, processor.cards, { books })
  await drainTransfers({ db, processor, clock })
  return figures
}

/** The worker of money takes bills from cards in a process of its own, and is killed again and again. */
async function chargeUnderFire(town: Town): Promise<void> {
  const { db, processor } = town
  const folder = await mkdtemp(join(tmpdir(), 'kara-money-'))
  const running: KeptAlive[] = []
  try {
    await migrateQueue(db.url('kara_queue'))
    const ports = { webPort: await freePort(), sandboxPort: await freePort(), folder }
    const environment = { ...ownEnvironment(db, ports), ...processor.environment }
    for (const name of ['relay', 'credits'])
      running.push(keepAlive({ name, entry: `workers/${name}/src/main.ts`, ready: /Ready\./ }, environment))
    const debtors: Debtor[] = []
    while (debtors.length < charged) debtors.push(await makeDebtor(town, 'visa'))
    await until(() => Promise.resolve(running.every((one) => one.isReady())), 'workers to be ready', running)
    const bills = debtors.map(({ billId }) => billId)
    const earners = await Promise.all(Array.from({ length: paidUnderFire }, () => makePayable(town)))
    const asking = (async () => {
      for (const [index, { professional, billId }] of debtors.entries()) {
        await decideOnBill(professional, billId, 'charge')
        await earners[index]?.earn()
        await pause((kills * pauseBetweenKillsMs) / charged)
      }
    })()
    for (let killed = 0; killed < kills; killed += 1) {
      await pause(pauseBetweenKillsMs)
      running.find(({ name }) => name === 'credits')?.kill()
    }
    await asking
    await until(
      async () => {
        const [open] = await db.witness`select
          (select count(*)::int from app.bill where id = any(${bills}::uuid[]) and state = 'open') +
          (select count(*)::int from app.pay_transfer where professional_id = any(${earners.map(
            ({ professionalId }) => professionalId,
          )}::uuid[]) and state in ('waiting', 'started')) as n`
        // A bell that was rung for a process that died rings again after a minute and a half: bring it forward.
        await db.witness`update app.due_work set rung_at = null where kind in ('bill.charge_due', 'payouts.transfer_due')`
        return open?.n === 0
      },
      'every bill to be charged and every statement to be sent',
      running,
    )
  } finally {
    await Promise.all(running.map((one) => one.stop()))
    await rm(folder, { recursive: true, force: true })
  }
}

async function until(isSo: () => Promise<boolean>, what: string, running: readonly KeptAlive[]) {
  const endsAt = performance.now() + waitMs
  while (!(await isSo())) {
    if (performance.now() > endsAt)
      throw new Error(
        `Waited in vain for ${what}. ${running.map((one) => one.said().slice(-500)).join('\n')}`,
      )
    await pause(300)
  }
}

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

function chanceFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
