import { inTransaction } from '@kara/db'
import { getSureSession } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type EidMove, GetEidMoveInput } from '../contracts.ts'
import { eidRefused } from '../errors.ts'
import { type EidMoveRow, findOpenEidMove } from '../store/eid-moves.ts'

/** An electronic ID on its way to the account that asks, which has just proven itself. Nothing of the other one. */
export async function getEidMove(ctx: Ctx, raw: GetEidMoveInput): Promise<EidMove> {
  const { id, returnPath, expiresAt } = await getOpenMove(ctx, GetEidMoveInput.parse(raw))
  return { id, returnPath, expiresAt: expiresAt.toString() }
}

/** The same with everything, for the verbs that carry it on. */
export async function getOpenMove(ctx: Ctx, asked: GetEidMoveInput): Promise<EidMoveRow> {
  mustBeAtGate(ctx)
  const { personId } = await getSureSession(ctx, asked)
  const id = asked.moveId as EidMoveRow['id']
  const asPerson = inScope(ctx, { role: 'gate', personId })
  const row = await inTransaction(asPerson, (ctx) => findOpenEidMove(ctx, { id, personId }))
  if (!row) throw eidRefused('eid_over')
  return row
}
