import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id, ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayWrite } from '../access.ts'
import { RewrapOwnKeyInput } from '../contracts.ts'
import { ownKeyMissing } from '../errors.ts'
import { ownKeyChanged } from '../events.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { isProofOf, sealWrap } from '../rules/own-keys.ts'
import * as store from '../store/own-keys.ts'

/**
 * Puts the key under a new passphrase, or a new recovery code; the one before unlocks it no more. Only who holds
 * the key can: whoever merely sits at a signed-in page would lock its owner out.
 *
 * @throws `notes.own_key_missing` when it is not the professional's present key, or they do not hold it
 */
export async function rewrapOwnKey(ctx: Ctx, keys: NotesKeys, raw: RewrapOwnKeyInput): Promise<void> {
  mayWrite(ctx)
  const { id: rawId, proof, wrap } = RewrapOwnKeyInput.parse(raw)
  const id = rawId as Id<'own_key'>
  return inTransaction(ctx, async (ctx) => {
    const row = await store.lockOwnKey(ctx, id)
    if (!row || row.endedAt || !isProofOf(row.proofHash, proof)) throw ownKeyMissing()
    await store.putWrap(ctx, {
      ownKeyId: id,
      professionalId: row.professionalId,
      kind: wrap.kind,
      sealed: sealWrap(keys, id, wrap),
      savedAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'own_key.rewrapped', { kind: 'own_key', id, detail: { lock: wrap.kind } })
    await publish(
      ctx,
      ownKeyChanged({
        ownKeyId: id,
        professionalId: row.professionalId as ProfessionalId,
        change: wrap.kind === 'code' ? 'other_code' : 'other_passphrase',
        at: ctx.clock.now().toString(),
      }),
    )
  })
}
