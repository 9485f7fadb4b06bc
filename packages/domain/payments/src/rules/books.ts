import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { MoneySubject } from '../contracts.ts'
import type { ListedMoney } from '../gateway/cards.ts'
import type { Difference, OurMoney } from './differences.ts'

/** Money that a module above keeps the books of, and that is compared with the processor's together with ours. */
export interface Book {
  readonly subjects: readonly MoneySubject[]
  /** That of some days, and whatever older is not over. */
  readonly listOurs: (ctx: Ctx, since: Temporal.Instant, max: number) => Promise<OurMoney[]>
  /** What the processor does not list in one place, asked for one by one; null: it knows nothing of it. */
  readonly findTheirs: (ctx: Ctx, ours: OurMoney) => Promise<ListedMoney | null>
  /** Does what is safe to do about a difference; whether both agree afterwards. */
  readonly repair: (ctx: Ctx, difference: Difference) => Promise<boolean>
}

export function bookOf(books: readonly Book[], subject: MoneySubject): Book | undefined {
  return books.find(({ subjects }) => subjects.includes(subject))
}
