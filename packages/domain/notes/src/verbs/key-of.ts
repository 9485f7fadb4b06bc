import type { SealingKey } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import { invariant, type PersonId, type ProfessionalId } from '@kara/kernel'
import { type NotesKeys, unwrapKey, wrapNewKey } from '../rules.ts'
import * as store from '../store.ts'

/** The data key of a care relationship, made when its first word is sealed. */
export async function keyOf(
  ctx: TxCtx,
  keys: NotesKeys,
  personId: PersonId,
  professionalId: ProfessionalId,
): Promise<SealingKey> {
  const relationship = `${personId}|${professionalId}`
  const known = await store.findKey(ctx, personId, professionalId)
  if (known) return unwrapKey(keys, known.id, known.wrapped, relationship)
  const id = ctx.ids.next<'care_key'>()
  const { wrapped } = wrapNewKey(keys, id, relationship)
  await store.insertKey(ctx, { id, personId, professionalId, wrapped, createdAt: ctx.clock.now() })
  const winner = await store.findKey(ctx, personId, professionalId)
  invariant(winner, 'a care relationship has a key once one was written')
  return unwrapKey(keys, winner.id, winner.wrapped, relationship)
}
