import { inTransaction } from '@kara/db'
import { renderPayStatement } from '@kara/documents'
import { checkOf, drawOnce, type IssuingKeys, type Print, type PrintedFile } from '@kara/issuing'
import type { Ctx, Id } from '@kara/kernel'
import { maySeeEarnings } from '../access.ts'
import type { StatementFacts } from '../contracts.ts'
import { statementMissing } from '../errors.ts'
import { numberOf } from '../rules.ts'
import * as store from '../store.ts'

/**
 * A statement as a file. It is drawn once for each language, and from then on every download is that file, byte
 * for byte.
 *
 * @throws `payouts.statement_missing`
 */
export async function drawStatement(
  ctx: Ctx,
  keys: IssuingKeys,
  wish: Print & { readonly statementId: Id<'pay_statement'> },
): Promise<PrintedFile> {
  maySeeEarnings(ctx)
  const { statementId, locale, timeZone } = wish
  const row = await inTransaction(ctx, (ctx) => store.findStatement(ctx, statementId))
  if (!row) throw statementMissing()
  const number = numberOf(row)
  const facts = row.facts as StatementFacts
  const key = { statementId, locale }
  const bytes = await drawOnce(ctx, {
    find: (ctx) => store.findFile(ctx, key),
    keep: (ctx, drawn) => store.insertFile(ctx, key, drawn),
    draw: () =>
      renderPayStatement(
        {
          ...facts,
          lines: facts.lines.map(({ what, ...line }) => ({ ...line, what: what[locale] ?? what.en ?? '' })),
          number,
          issuedAt: row.issuedAt.toString(),
          timeZone,
          check: checkOf(keys, statementId, wish),
        },
        locale,
      ),
  })
  return { fileName: `${number}.pdf`, bytes }
}
