import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { reconciliationLimits } from '../contracts.ts'
import type { Cards, ListedMoney } from '../gateway/cards.ts'
import { type Book, bookOf } from '../rules/books.ts'
import { aboutOf, compareMoney, type Difference, type OurMoney } from '../rules/differences.ts'
import * as store from '../store/reconciliation.ts'

const { listedMax } = reconciliationLimits

export interface Since {
  readonly charges: Temporal.Instant
  readonly refunds: Temporal.Instant
}

/** What differs, and still does at a second look: between two readings money moves. */
export async function lookTwice(ctx: Ctx, cards: Cards, since: Since, books: readonly Book[]) {
  const listed = await cards.listMoney(
    { chargesSeconds: secondsOf(since.charges), refundsSeconds: secondsOf(since.refunds) },
    listedMax,
  )
  // What nobody here keeps the books of is not compared.
  const { isPartial } = listed
  const money = listed.money.filter(({ subject }) => subject !== 'transfer' || bookOf(books, subject))
  const ours = await readOurs(ctx, since, books)
  const theirs = [...money, ...(await findUnlisted(ctx, cards, ours, { listed: money, books }))]
  const looked = { now: ctx.clock.now(), isPartial: isPartial || ours.length >= listedMax }
  const suspects = compareMoney(ours, theirs, looked)
  const summary = { compared: Math.max(ours.length, theirs.length), isPartial: looked.isPartial }
  if (suspects.length === 0) return { differences: [], ...summary }
  const names = new Set(suspects.map(nameOf))
  const again = await readOurs(ctx, since, books)
  const fresh = await Promise.all(
    theirs.map((one) => freshOf(ctx, cards, one, { suspects, ours: again, books })),
  )
  const differences = compareMoney(
    again,
    fresh.flatMap((one) => one ?? []),
    looked,
  )
  return { differences: differences.filter((one) => names.has(nameOf(one))), ...summary }
}

const nameOf = (one: Difference) => `${one.kind} ${aboutOf(one)}`
const secondsOf = ({ epochMilliseconds }: Temporal.Instant) => Math.floor(epochMilliseconds / 1000)

// A row is written before the processor is asked, and clocks differ: ours begin a day earlier than theirs.
async function readOurs(ctx: Ctx, { charges, refunds }: Since, books: readonly Book[]): Promise<OurMoney[]> {
  const day = { hours: 24 }
  const since = { charges: charges.subtract(day), refunds: refunds.subtract(day) }
  const own = await inTransaction(ctx, (ctx) => store.listOurMoney(ctx, since, listedMax))
  const others = await Promise.all(books.map((book) => book.listOurs(ctx, since.refunds, listedMax)))
  return [...own, ...others.flat()]
}

/** What is older than the list and not over, or stands at its edge, is asked for by its number. */
async function findUnlisted(
  ctx: Ctx,
  cards: Cards,
  ours: readonly OurMoney[],
  { listed, books }: { readonly listed: readonly ListedMoney[]; readonly books: readonly Book[] },
): Promise<ListedMoney[]> {
  const known = new Set(listed.map(({ processorId }) => processorId))
  const found: ListedMoney[] = []
  for (const own of ours) {
    const { subject, processorId } = own
    if (!processorId || known.has(processorId)) continue
    const book = bookOf(books, subject)
    const one = book ? await book.findTheirs(ctx, own) : await cards.findMoney(subject, processorId)
    if (one) found.push(one)
  }
  return found
}

function freshOf(
  ctx: Ctx,
  cards: Cards,
  listed: ListedMoney,
  looked: {
    readonly suspects: readonly Difference[]
    readonly ours: readonly OurMoney[]
    readonly books: readonly Book[]
  },
): Promise<ListedMoney | null> {
  const { subject, ourId, processorId } = listed
  if (!looked.suspects.some(({ theirs }) => theirs === listed)) return Promise.resolve(listed)
  const own = looked.ours.find((one) => one.subject === subject && one.id === ourId)
  const book = bookOf(looked.books, subject)
  return book && own ? book.findTheirs(ctx, { ...own, processorId }) : cards.findMoney(subject, processorId)
}
