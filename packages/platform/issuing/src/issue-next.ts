import type { TxCtx } from '@kara/db'
import type { Temporal } from 'temporal-polyfill'
import { checkCodeOf, hashOfCode } from './codes.ts'
import type { IssuingKeys } from './keys.ts'
import { type Issued, sign } from './signature.ts'
import { nextNumber } from './store.ts'

/** What the row of a document holds beside what it is about. */
export interface Numbered<DocumentId, Facts> {
  readonly id: DocumentId
  readonly series: string
  readonly number: number
  readonly facts: Facts
  readonly signature: string
  readonly checkHash: string
  readonly issuedAt: Temporal.Instant
}

/** Numbers and signs a document; inside the transaction that keeps it, so that no number is ever missing. */
export async function issueNext<DocumentId extends string, Facts>(
  ctx: TxCtx,
  keys: IssuingKeys,
  of: Pick<Issued<Facts>, 'kind' | 'series' | 'facts'> & { readonly id: DocumentId },
): Promise<Numbered<DocumentId, Facts>> {
  const { id, kind, series, facts } = of
  const number = await nextNumber(ctx, series)
  const issuedAt = ctx.clock.now()
  return {
    id,
    series,
    number,
    facts,
    signature: sign(keys, { id, kind, series, number, issuedAt: issuedAt.toString(), facts }),
    checkHash: hashOfCode(checkCodeOf(keys, id)),
    issuedAt,
  }
}
