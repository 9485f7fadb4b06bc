import type { SealingKey } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import { type Id, invariant, type PersonId, type ProfessionalId } from '@kara/kernel'
import { isWornOut, type NotesKeys, unwrapKey, wrapNewKey } from '../rules/keys.ts'
import * as store from '../store/keys.ts'

/** A data key with the id that rows remember it by. */
export interface CareKey {
  readonly id: Id<'care_key'>
  readonly key: SealingKey
}

/**
 * The data key under which a care relationship seals now. It is made when the first word is sealed, and
 * followed by a fresh one when it has served its time; the earlier ones go on opening what they sealed.
 */
export async function keyOf(
  ctx: TxCtx,
  keys: NotesKeys,
  personId: PersonId,
  professionalId: ProfessionalId,
): Promise<CareKey> {
  const known = await store.findCurrentKey(ctx, personId, professionalId)
  if (known && !isWornOut(known.createdAt, ctx.clock.now())) return unwrap(ctx, keys, known)
  if (known) await store.retireKey(ctx, known.id)
  const id = ctx.ids.next<'care_key'>()
  const wrapped = wrapNewKey(keys, { id, personId, professionalId })
  await store.insertKey(ctx, { id, personId, professionalId, wrapped, createdAt: ctx.clock.now() })
  const winner = await store.findCurrentKey(ctx, personId, professionalId)
  invariant(winner, 'a care relationship has a key once one was written')
  return unwrap(ctx, keys, winner)
}

/** The key that a row was sealed under; null when it was destroyed, and the row with it. */
export async function keyById(ctx: TxCtx, keys: NotesKeys, id: Id<'care_key'>): Promise<SealingKey | null> {
  const row = await store.findKey(ctx, id)
  return row && (await unwrap(ctx, keys, row)).key
}

// A key that a replaced secret had wrapped is wrapped anew when it is met: nothing has to stop for it.
async function unwrap(ctx: TxCtx, keys: NotesKeys, row: store.KeyRow): Promise<CareKey> {
  const { key, rewrapped } = unwrapKey(keys, row)
  if (rewrapped) await store.rewrapKey(ctx, row.id, rewrapped)
  return { id: row.id, key }
}
