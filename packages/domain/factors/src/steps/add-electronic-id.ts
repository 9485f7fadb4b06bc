import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { changeProtection } from '@kara/identity'
import type { PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { eidRefused } from '../errors.ts'
import { electronicIdAdded } from '../events.ts'
import * as store from '../store/electronic-ids.ts'
import { type ShownId, sealFor } from './begin-move.ts'
import { reviewName } from './review-name.ts'

/** Adds an electronic ID that was just shown to the account of the session that showed it. */
export async function addElectronicId(
  ctx: TxCtx,
  personId: PersonId,
  sessionId: string,
  id: ShownId,
): Promise<void> {
  const { name, acr } = id.proven
  await changeProtection(ctx, sessionId, async (ctx) => {
    if (await store.findEid(ctx, personId)) throw eidRefused('eid_other')
    await store.insertEid(ctx, {
      personId,
      scheme: 'is',
      nationalIdHash: id.nationalIdHash,
      nationalIdSealed: sealFor(personId, id.proven, id.keys),
      nameAtProof: name,
      acr,
    })
    return true
  })
  await reviewName(ctx, personId, name)
  await recordAudit(ctx, 'electronic_id.added', { kind: 'person', id: personId })
  await publish(ctx, electronicIdAdded(personId))
}
