import { comparedTransfers, lookAtAccount } from '@kara/payouts'
import { drain, makeEarner } from '@kara/payouts/testing'
import type { Ledger } from '../proof.ts'
import type { Town } from './town.ts'

type Earner = Awaited<ReturnType<typeof makeEarner>>

/** One way that the money of a statement can go; what is told by messages is left to whoever delivers them. */
interface TransferWay {
  readonly name: string
  readonly walk: (town: Town, earner: Earner) => Promise<unknown>
}

async function name(town: Town, earner: Earner, choice: string): Promise<void> {
  await earner.onboard(choice)
  await lookAtAccount(earner.professional, town.processor.cards)
}

/** Somebody whose account is in order. */
export async function makePayable(town: Town): Promise<Earner> {
  const earner = await makeEarner(town.db, town.processor, town.clock)
  await name(town, earner, 'done')
  return earner
}

/** Whoever sent it died before it was written down. */
async function forget({ db }: Town, id: string): Promise<void> {
  await db.witness`update app.pay_transfer set state = 'started', transfer_ref = null, payout_ref = null
    where id = ${id}`
}

const ways: readonly TransferWay[] = [
  {
    name: 'paid',
    async walk(town, earner) {
      await name(town, earner, 'done')
      await earner.earn()
      await earner.work()
    },
  },
  {
    name: 'waits for an account that is begun and left',
    async walk(town, earner) {
      await earner.earn()
      await earner.work()
      await name(town, earner, 'later')
      await name(town, earner, 'done')
      await earner.work()
    },
  },
  {
    name: 'sent by three jobs at once',
    async walk(town, earner) {
      await name(town, earner, 'done')
      await earner.earn()
      await Promise.allSettled([earner.work(), earner.work(), earner.work()])
    },
  },
  {
    name: 'sent and written nowhere',
    async walk(town, earner) {
      await name(town, earner, 'done')
      const id = await earner.earn()
      await earner.work()
      await forget(town, id)
    },
  },
  {
    name: 'a closed bank, put right',
    async walk(town, earner) {
      await name(town, earner, 'closed_bank')
      const id = await earner.earn()
      await earner.work()
      await town.processor.messageOf('payout.failed', id)
      await name(town, earner, 'done')
      await earner.work()
    },
  },
  {
    name: 'an empty purse of ours',
    async walk(town, earner) {
      await name(town, earner, 'done')
      await earner.earn()
      await town.processor.setPoor(true)
      await earner.work()
      await town.processor.setPoor(false)
    },
  },
  {
    name: 'silence',
    async walk(town, earner) {
      await name(town, earner, 'done')
      await earner.earn()
      await town.processor.setDown(true)
      await earner.work().catch(() => undefined)
      await town.processor.setDown(false)
    },
  },
  {
    name: 'taken back by somebody',
    async walk(town, earner) {
      await name(town, earner, 'done')
      const id = await earner.earn()
      await earner.work()
      const [row] = await town.db.witness`select transfer_ref from app.pay_transfer where id = ${id}`
      await town.processor.reverseTransfer(row?.transfer_ref)
    },
  },
]

/** Every way of a statement's money, each with somebody of its own. */
export function waysOfStatements(town: Town) {
  return ways.map(({ name, walk }) => ({
    name,
    walk: async () => walk(town, await makeEarner(town.db, town.processor, town.clock)),
  }))
}

/** What is compared beside bills. */
export const booksOf = ({ processor }: Pick<Town, 'processor'>) => [comparedTransfers(processor.cards)]

/** What the workers do about earnings and the money of statements. */
export function drainTransfers({ db, processor, clock }: Town): Promise<void> {
  return drain(db, clock, processor.cards)
}

/** Whether whoever is paid has begun to say where the money goes. */
function hasAccount({ witness }: Town['db']) {
  return witness`exists (select from app.payout_account a where a.professional_id = t.professional_id)`
}

/** Asks both sides: every statement's money left once, arrived once, and stands here as it stands there. */
export async function compareTransfers({ db, processor }: Town, found: Ledger): Promise<number> {
  const { cards } = processor
  const { money } = await cards.listMoney({ chargesSeconds: 0, refundsSeconds: 0 }, 10_000)
  const rows = await db.witness<
    { id: string; state: string; amountMinor: number; accountId: string | null; attempt: number }[]
  >`select id, state, amount_minor as "amountMinor", account_ref as "accountId", attempt from app.pay_transfer t
    where ${hasAccount(db)}`
  for (const { id, state, amountMinor, accountId, attempt } of rows) {
    const there = money.filter(({ subject, ourId }) => subject === 'transfer' && ourId === id)
    found.expect(
      `what left for a ${state} statement`,
      there.map((one) => [one.state, one.amountMinor]),
      [[state === 'reversed' ? 'reversed' : 'sent', amountMinor]],
    )
    const paid: string[] = []
    for (let one = 1; one <= attempt && accountId; one += 1) {
      const payout = await cards.payees.findPayout({ transferId: id, accountId, attempt: one })
      if (payout?.state === 'paid') paid.push(payout.state)
    }
    if (state === 'reversed') continue
    found.expect(`payouts that arrived of a ${state} statement`, paid.length, state === 'paid' ? 1 : 0)
  }
  // Bills earn, too: a month that ends meanwhile leaves statements of professionals who named no account.
  const [unnamed] = await db.witness`select count(*)::int as n from app.pay_transfer t
    where not ${hasAccount(db)} and (state <> 'waiting' or transfer_ref is not null)`
  found.expect('money that left without an account to go to', unnamed?.n, 0)
  const own = new Set(rows.map(({ id }) => id))
  const strange = money.filter(({ subject, ourId }) => subject === 'transfer' && !own.has(ourId ?? ''))
  found.expect('transfers that belong to nothing here', strange.length, 0)
  const [left] = await db.witness`select count(*)::int as n from app.pay_transfer t
    where state in ('waiting', 'started', 'on_the_way') and ${hasAccount(db)}`
  found.expect('transfers left half done', left?.n, 0)
  return rows.length
}
