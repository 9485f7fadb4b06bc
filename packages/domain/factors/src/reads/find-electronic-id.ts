import { unseal } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { ElectronicIdFacts } from '../contracts.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import { findEid } from '../store/electronic-ids.ts'

/** The electronic ID of the scope's person, opened for that person alone. */
export async function findElectronicId(ctx: Ctx, keys: FactorsKeys): Promise<ElectronicIdFacts | null> {
  const personId = mustBeOneself(ctx)
  const row = await inTransaction(ctx, (ctx) => findEid(ctx, personId))
  if (!row) return null
  const nationalId = unseal(keys.nationalId, row.nationalIdSealed, `person_eid|${personId}`).toString()
  return { nationalId, name: row.nameAtProof, provedAt: row.provedAt.toString() }
}
