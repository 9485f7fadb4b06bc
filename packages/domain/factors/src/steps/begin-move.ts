import { recordAudit } from '@kara/audit'
import { seal } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import type { PersonId } from '@kara/kernel'
import { type EidMoveId, limits } from '../contracts.ts'
import type { ProvenId } from '../rules/electronic-id.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import { insertEidMove } from '../store/eid-moves.ts'

/** An electronic ID that was just shown. */
export interface ShownId {
  readonly nationalIdHash: string
  readonly proven: ProvenId
  readonly keys: FactorsKeys
}

/** Remembers that an ID was shown for one account while it opens another of the same human. Nothing changes yet. */
export async function beginMove(
  ctx: TxCtx,
  returnPath: string,
  between: { readonly personId: PersonId; readonly ownerId: PersonId },
  { nationalIdHash, proven, keys }: ShownId,
): Promise<EidMoveId> {
  const id: EidMoveId = ctx.ids.next<'eid_move'>()
  await insertEidMove(ctx, {
    ...{ id, ...between, nationalIdHash, returnPath },
    nationalIdSealed: sealFor(between.personId, proven, keys),
    nameAtProof: proven.name,
    acr: proven.acr,
    expiresAt: ctx.clock.now().add({ minutes: limits.eidMinutes }),
  })
  await recordAudit(ctx, 'eid_move.began', { kind: 'eid_move', id })
  return id
}

/** The number, sealed for the account that it opens. */
export function sealFor(personId: PersonId, { nationalId }: ProvenId, keys: FactorsKeys) {
  return seal(keys.nationalId, Buffer.from(nationalId), `person_eid|${personId}`)
}
