import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import {
  changeProtection,
  getSureSession,
  type IdentityKeys,
  type SsoRequiredFor,
  signInWithCode,
} from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate } from '../access.ts'
import { MoveElectronicIdInput } from '../contracts.ts'
import { eidRefused } from '../errors.ts'
import { electronicIdAdded, electronicIdRemoved } from '../events.ts'
import { getOpenMove } from '../reads/get-eid-move.ts'
import { reviewName, withdrawNameReview } from '../steps/review-name.ts'
import { type EidMoveRow, endEidMove } from '../store/eid-moves.ts'
import * as eids from '../store/electronic-ids.ts'
import { countFactors } from '../store/passkeys.ts'

/**
 * Moves an electronic ID from one account of a person to another of theirs, after both are proven: the one by its
 * session and the ID, the other by the ID and a code to its address. The other account stays, by its own sign-in.
 */
export async function moveElectronicId(
  ctx: Ctx,
  raw: MoveElectronicIdInput,
  keys: IdentityKeys,
  { ssoRequiredFor }: { readonly ssoRequiredFor: SsoRequiredFor },
): Promise<{ readonly returnPath: string }> {
  mustBeAtGate(ctx)
  const input = MoveElectronicIdInput.parse(raw)
  const move = await getOpenMove(ctx, input)
  const { codeId, code } = input
  const proven = await signInWithCode(ctx, { codeId, code }, keys, { ssoRequiredFor })
  if (proven.personId !== move.ownerId) throw eidRefused('eid_in_use')
  const { sessionId } = await getSureSession(ctx, input)
  // Row security shows one person's keys at a time. Should it end between the two, the ID is free and is added anew.
  await takeOff(ctx, move)
  await putOn(ctx, move, sessionId)
  return { returnPath: move.returnPath }
}

async function takeOff(ctx: Ctx, { ownerId, nationalIdHash }: EidMoveRow): Promise<void> {
  await inTransaction(inScope(ctx, { role: 'gate', personId: ownerId }), async (ctx) => {
    await changeProtection(ctx, '', async (ctx) => {
      // Who moved it meanwhile, or took it off themself, has nothing to give any more.
      if ((await eids.findEidOwner(ctx, nationalIdHash)) !== ownerId) throw eidRefused('eid_over')
      await eids.deleteEid(ctx, ownerId)
      return (await countFactors(ctx, ownerId)).passkeys > 0
    })
    await withdrawNameReview(ctx, ownerId)
    await recordAudit(ctx, 'electronic_id.removed', { kind: 'person', id: ownerId })
    await publish(ctx, electronicIdRemoved(ownerId))
  })
}

async function putOn(ctx: Ctx, move: EidMoveRow, sessionId: string): Promise<void> {
  const { id, personId, nationalIdHash, nationalIdSealed, nameAtProof, acr } = move
  await inTransaction(inScope(ctx, { role: 'gate', personId }), async (ctx) => {
    if (!(await endEidMove(ctx, id))) throw eidRefused('eid_over')
    await changeProtection(ctx, sessionId, async (ctx) => {
      if (await eids.findEid(ctx, personId)) throw eidRefused('eid_other')
      await eids.insertEid(ctx, {
        personId,
        scheme: 'is',
        nationalIdHash,
        nationalIdSealed,
        nameAtProof,
        acr,
      })
      return true
    })
    await reviewName(ctx, personId, nameAtProof)
    await recordAudit(ctx, 'electronic_id.moved', { kind: 'eid_move', id })
    await publish(ctx, electronicIdAdded(personId))
  })
}
