import { recordAudit } from '@kara/audit'
import { seal, unseal } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import { SavePayerInput } from '../contracts.ts'
import type { PaymentsKeys } from '../rules/documents.ts'
import * as store from '../store/documents.ts'

/**
 * How the person wants to be named on receipts from now on. The national ID is sealed before it is kept; an
 * empty one keeps what is there, because it is never shown to be typed over.
 */
export async function savePayer(ctx: Ctx, keys: PaymentsKeys, raw: SavePayerInput): Promise<void> {
  const personId = mayUseOwnMoney(ctx)
  const { nationalId, ...input } = SavePayerInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const before = await store.findPayer(ctx)
    const sealedNationalId = nationalId
      ? seal(keys.sealing, Buffer.from(nationalId), placeOf(personId))
      : (before?.sealedNationalId ?? null)
    await store.savePayer(ctx, { ...input, sealedNationalId })
    await recordAudit(ctx, 'payer.saved', { kind: 'person', id: personId })
  })
}

/** The sealed national ID, for the person's own documents. */
export function openNationalId(
  keys: PaymentsKeys,
  { personId, sealedNationalId }: Pick<store.PayerRow, 'personId' | 'sealedNationalId'>,
): string | null {
  return sealedNationalId ? unseal(keys.sealing, sealedNationalId, placeOf(personId)).toString() : null
}

function placeOf(personId: string): string {
  return `payer|national_id|${personId}`
}
