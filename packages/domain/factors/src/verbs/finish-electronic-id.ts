import { recordAudit } from '@kara/audit'
import { hashToken, unseal } from '@kara/crypto'
import { inTransaction, isFailure } from '@kara/db'
import type { SsoRequiredFor } from '@kara/identity'
import { type Ctx, inScope, invariant, isCodedError } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { FinishElectronicIdInput, type FinishedElectronicId } from '../contracts.ts'
import { eidRefused } from '../errors.ts'
import type { ElectronicId } from '../gateway/electronic-id.ts'
import { type ProvenId, readProvenId } from '../rules/electronic-id.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import * as store from '../store/electronic-ids.ts'
import { findAddressesOf, useProvenId } from './use-proven-id.ts'

type Input = ReturnType<typeof FinishElectronicIdInput.parse>

/** The provider, and whether a company insists on its own sign-in for a domain: known above this module. */
interface Outside {
  readonly electronicId: ElectronicId
  readonly ssoRequiredFor: SsoRequiredFor
}

/**
 * What comes back from the electronic ID: believed only when it answers our question, in the browser that
 * asked, under the pinned issuer's signature, and is the person's own. A refusal says where to go on.
 */
export async function finishElectronicId(
  ctx: Ctx,
  raw: FinishElectronicIdInput,
  keys: FactorsKeys,
  { electronicId, ssoRequiredFor }: Outside,
): Promise<FinishedElectronicId> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'the provider is not asked inside a transaction')
  const input = FinishElectronicIdInput.parse(raw)
  const bound = { stateHash: hashToken(input.state), browserHash: hashToken(input.browserToken) }
  const attempt = await inTransaction(ctx, (ctx) => store.takeEidAttempt(ctx, bound))
  if (!attempt) throw eidRefused('eid_over')
  const { purpose, returnPath } = attempt
  try {
    const proven = readProvenId(await claimsOf(attempt, input, keys, electronicId))
    if (typeof proven === 'string') throw eidRefused(proven)
    if (purpose === 'sign_in') await refuseWhereCompanyInsists(ctx, proven, keys, ssoRequiredFor)
    const scoped = attempt.personId ? inScope(ctx, { role: 'gate', personId: attempt.personId }) : ctx
    return await inTransaction(scoped, async (ctx) => {
      const used = await useProvenId(ctx, attempt, proven, { input, keys })
      const isElsewhere = 'moveId' in used
      await store.endEidAttempt(ctx, attempt.id, isElsewhere ? 'eid_in_use' : 'succeeded')
      if (isElsewhere) return { purpose, returnPath, ...used }
      await recordAudit(aboutPerson(ctx, used.personId), 'eid_attempt.succeeded', {
        kind: 'eid_attempt',
        id: attempt.id,
      })
      return { purpose, returnPath, ...used }
    })
  } catch (error) {
    const refusal = isFailure(error, 'unique_violation') ? eidRefused('eid_in_use') : error
    if (!isCodedError(refusal)) throw error
    await inTransaction(ctx, async (ctx) => {
      await store.endEidAttempt(ctx, attempt.id, refusal.code.replace('factors.', ''))
      await recordAudit(ctx, 'eid_attempt.refused', { kind: 'eid_attempt', id: attempt.id })
    })
    return { purpose, returnPath, refusal }
  }
}

// Asked outside of any transaction. Whoever has an address of their own beside the company's signs in with it too.
async function refuseWhereCompanyInsists(
  ctx: Ctx,
  proven: ProvenId,
  keys: FactorsKeys,
  ssoRequiredFor: SsoRequiredFor,
): Promise<void> {
  const addresses = await inTransaction(ctx, (ctx) => findAddressesOf(ctx, proven, keys))
  if (!addresses || addresses.length === 0) return
  const required = await Promise.all(addresses.map((email) => ssoRequiredFor(email.split('@')[1] ?? '')))
  if (required.every(Boolean)) throw eidRefused('eid_sso_required')
}

async function claimsOf(
  attempt: store.EidAttemptRow,
  input: Input,
  keys: FactorsKeys,
  eid: ElectronicId,
): Promise<unknown> {
  if (input.error === 'access_denied') throw eidRefused('eid_cancelled')
  if (input.error || !input.code) throw eidRefused('eid_unavailable')
  const sealed = unseal(keys.journey, attempt.secretsSealed, `eid_attempt|${attempt.id}`)
  const journey = JSON.parse(sealed.toString()) as { nonce: string; codeVerifier: string }
  const claims = await eid.readAnswer({ code: input.code, iss: input.iss ?? null, journey })
  if (claims === 'unavailable') throw eidRefused('eid_unavailable')
  if (claims === 'invalid') throw eidRefused('eid_invalid')
  return claims
}
