import { recordAudit } from '@kara/audit'
import { keyedHash, seal } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import type { PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate } from '../access.ts'
import type { FinishElectronicIdInput, StartedSession } from '../contracts.ts'
import { eidRefused, notSignedInHere } from '../errors.ts'
import { electronicIdAdded } from '../events.ts'
import { toSessionFacts } from '../reads/list-sessions.ts'
import type { ProvenId } from '../rules/electronic-id.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import { forgetConfirmations } from '../store/devices.ts'
import * as store from '../store/electronic-ids.ts'
import { findFactors } from '../store/passkeys.ts'
import { lockPerson } from '../store/persons.ts'
import { findLogin } from '../store/sessions.ts'
import { confirmSession } from './confirm-session.ts'

interface Use {
  readonly personId: PersonId
  /** Null when the person signs in by it: the caller begins the session. */
  readonly started: StartedSession | null
}

/** The step that an electronic ID is shown for: signing in, opening a session, or joining an account. */
export async function useProvenId(
  ctx: TxCtx,
  attempt: store.EidAttemptRow,
  proven: ProvenId,
  { input, keys }: { readonly input: FinishElectronicIdInput; readonly keys: IdentityKeys },
): Promise<Use> {
  mustBeAtGate(ctx)
  const nationalIdHash = keyedHash(keys.nationalId.bytes, `is|${proven.nationalId}`)
  const owner = await store.findEidOwner(ctx, nationalIdHash)
  if (attempt.purpose === 'sign_in') {
    if (!owner) throw eidRefused('eid_unknown')
    return { personId: owner, started: null }
  }
  const row = attempt.sessionId ? await findLogin(ctx, attempt.sessionId) : null
  if (!row || row.personId !== attempt.personId || !input.token || !input.deviceToken) throw notSignedInHere()
  const { personId } = row
  // One national id opens one account; whose the other one is stays untold.
  if (owner && owner !== personId) throw eidRefused('eid_in_use')
  if (attempt.purpose === 'confirm' && !owner) throw eidRefused('eid_other')
  if (!owner) await addTo(ctx, personId, row.id, { nationalIdHash, proven, keys })
  const { token, deviceToken, device = '' } = input
  return { personId, started: await confirmSession(ctx, toSessionFacts(row), { token, deviceToken, device }) }
}

async function addTo(
  ctx: TxCtx,
  personId: PersonId,
  sessionId: string,
  id: { readonly nationalIdHash: string; readonly proven: ProvenId; readonly keys: IdentityKeys },
): Promise<void> {
  await lockPerson(ctx, personId)
  if (await store.findEid(ctx, personId)) throw eidRefused('eid_other')
  const { passkeys } = await findFactors(ctx, personId)
  const { nationalId, name, acr } = id.proven
  await store.insertEid(ctx, {
    personId,
    scheme: 'is',
    nationalIdHash: id.nationalIdHash,
    nationalIdSealed: seal(id.keys.nationalId, Buffer.from(nationalId), `person_eid|${personId}`),
    nameAtProof: name,
    acr,
  })
  if (passkeys === 0) await forgetConfirmations(ctx, personId, sessionId)
  await recordAudit(ctx, 'electronic_id.added', { kind: 'person', id: personId })
  await publish(ctx, electronicIdAdded(personId))
}
