import type { TxCtx } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { professionalOf } from '@kara/kernel'
import { findPayee } from '@kara/payments'
import type { StatementFacts } from '../contracts.ts'

/** As whom a professional stands on a statement: as they say, and until they do by the name that clients know. */
export async function namePayee(ctx: TxCtx): Promise<StatementFacts['payee']> {
  const payee = await findPayee(ctx)
  if (payee) {
    const { legalName: name, nationalId, address, taxNumber } = payee
    return { name, nationalId, address, taxNumber }
  }
  const { displayName: name } = await getProfessional(ctx, { id: professionalOf(ctx) })
  return { name, nationalId: '', address: '', taxNumber: '' }
}
