import { keyedHash } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import { confirmSession, getPerson, readSession } from '@kara/identity'
import type { StartedSession } from '@kara/identity/contracts'
import type { PersonId } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import type { EidMoveId, FinishElectronicIdInput } from '../contracts.ts'
import { eidRefused, notSignedInHere } from '../errors.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import { addElectronicId } from '../steps/add-electronic-id.ts'
import { beginMove, type ShownId } from '../steps/begin-move.ts'
import { closeRecoveryOfShown } from '../steps/close-recovery.ts'
import * as store from '../store/electronic-ids.ts'

interface Use {
  readonly personId: PersonId
  /** Null when the person signs in by it: the caller begins the session. */
  readonly started: StartedSession | null
}

/** The ID opens another account; nothing has changed yet. */
interface Elsewhere {
  readonly moveId: EidMoveId
}

/** The step that an electronic ID is shown for: signing in, opening a session, or joining an account. */
export async function useProvenId(
  ctx: TxCtx,
  attempt: store.EidAttemptRow,
  proven: ShownId['proven'],
  { input, keys }: { readonly input: FinishElectronicIdInput; readonly keys: FactorsKeys },
): Promise<Use | Elsewhere> {
  mustBeAtGate(ctx)
  const nationalIdHash = hashOf(proven, keys)
  const owner = await store.findEidOwner(ctx, nationalIdHash)
  if (attempt.purpose === 'sign_in') {
    if (!owner) throw eidRefused('eid_unknown')
    return { personId: owner, started: null }
  }
  const { token, host, deviceToken, device = '' } = input
  const session = token ? await readSession(ctx, { token, host }) : null
  if (!session || session.sessionId !== attempt.sessionId || !token || !deviceToken) throw notSignedInHere()
  const { personId } = session
  // One national id opens one account; whose the other one is stays untold.
  if (owner && owner !== personId) {
    if (attempt.purpose !== 'add' || (await store.findEid(ctx, personId))) throw eidRefused('eid_in_use')
    return {
      moveId: await beginMove(
        ctx,
        attempt.returnPath,
        { personId, ownerId: owner },
        { nationalIdHash, proven, keys },
      ),
    }
  }
  if (attempt.purpose === 'confirm' && !owner) throw eidRefused('eid_other')
  if (owner) await closeRecoveryOfShown(ctx, personId)
  else await addElectronicId(ctx, personId, session.sessionId, { nationalIdHash, proven, keys })
  return { personId, started: await confirmSession(ctx, session, { token, deviceToken, device }) }
}

/** The addresses of the account that a proven ID opens; null when there is none. */
export async function findAddressesOf(
  ctx: TxCtx,
  proven: ShownId['proven'],
  keys: FactorsKeys,
): Promise<readonly string[] | null> {
  mustBeAtGate(ctx)
  const owner = await store.findEidOwner(ctx, hashOf(proven, keys))
  return owner && (await getPerson(aboutPerson(ctx, owner))).emails.map(({ email }) => email)
}

function hashOf({ nationalId }: ShownId['proven'], keys: FactorsKeys): string {
  return keyedHash(keys.nationalId.bytes, `is|${nationalId}`)
}
