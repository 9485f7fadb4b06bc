import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id, ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayWrite } from '../access.ts'
import { EndOwnKeyInput } from '../contracts.ts'
import { ownKeyMissing } from '../errors.ts'
import { ownKeyChanged } from '../events.ts'
import { isProofOf } from '../rules/own-keys.ts'
import * as store from '../store/own-keys.ts'

/**
 * Nothing more is sealed under the key: the house seals again, until another key is turned on. Turned off by
 * who holds it, or given up as lost by who does not; what is under it stays so until it is moved by somebody who
 * can unlock it. Ending again is the first time's answer.
 *
 * @throws `notes.own_key_missing` when it is not the professional's, or the proof is not of this key
 */
export async function endOwnKey(ctx: Ctx, raw: EndOwnKeyInput): Promise<void> {
  mayWrite(ctx)
  const { id: rawId, proof } = EndOwnKeyInput.parse(raw)
  const id = rawId as Id<'own_key'>
  return inTransaction(ctx, async (ctx) => {
    const row = await store.lockOwnKey(ctx, id)
    if (!row || (proof && !isProofOf(row.proofHash, proof))) throw ownKeyMissing()
    if (!(await store.endOwnKey(ctx, id, proof ? 'turned_off' : 'lost'))) return
    const because = proof ? 'turned_off' : 'lost'
    await recordAudit(ctx, 'own_key.ended', { kind: 'own_key', id, detail: { because } })
    await publish(
      ctx,
      ownKeyChanged({
        ownKeyId: id,
        professionalId: row.professionalId as ProfessionalId,
        change: proof ? 'turned_off' : 'given_up',
        at: ctx.clock.now().toString(),
      }),
    )
  })
}
