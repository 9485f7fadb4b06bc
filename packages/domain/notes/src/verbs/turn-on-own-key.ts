import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, professionalOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayWrite } from '../access.ts'
import { TurnOnOwnKeyInput } from '../contracts.ts'
import { ownKeyThere } from '../errors.ts'
import { ownKeyChanged } from '../events.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { hashOfProof, sealWrap } from '../rules/own-keys.ts'
import * as store from '../store/own-keys.ts'

/**
 * From here on the professional's notes are sealed in their browser, under a key of which the house keeps only
 * what is locked. The notes that were there move one after another (`resealVersions`).
 *
 * @throws `notes.own_key_there` when they have one
 */
export async function turnOnOwnKey(ctx: Ctx, keys: NotesKeys, raw: TurnOnOwnKeyInput): Promise<void> {
  mayWrite(ctx)
  const { id: rawId, proof, passphrase, code } = TurnOnOwnKeyInput.parse(raw)
  const id = rawId as Id<'own_key'>
  const professionalId = professionalOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const known = await store.listOwnKeys(ctx)
    // The answer to the first time was lost.
    if (known[0]?.id === id && !known[0].endedAt) return
    const isFirst = await store.insertOwnKey(ctx, {
      id,
      professionalId,
      generation: (known[0]?.generation ?? 0) + 1,
      proofHash: hashOfProof(proof),
      turnedOnAt: ctx.clock.now(),
      endedAt: null,
      endedBecause: null,
    })
    if (!isFirst) throw ownKeyThere()
    for (const wrap of [passphrase, code]) {
      const sealed = sealWrap(keys, id, wrap)
      const row = { ownKeyId: id, professionalId, kind: wrap.kind, sealed, savedAt: ctx.clock.now() }
      await store.putWrap(ctx, row)
    }
    await recordAudit(ctx, 'own_key.turned_on', { kind: 'own_key', id })
    const at = ctx.clock.now().toString()
    await publish(ctx, ownKeyChanged({ ownKeyId: id, professionalId, change: 'turned_on', at }))
  })
}
