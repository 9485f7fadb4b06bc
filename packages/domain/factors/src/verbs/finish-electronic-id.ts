import { recordAudit } from '@kara/audit'
import { hashToken, unseal } from '@kara/crypto'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, inScope, invariant, isCodedError } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { FinishElectronicIdInput, type FinishedElectronicId } from '../contracts.ts'
import { eidRefused } from '../errors.ts'
import type { ElectronicId } from '../gateway/electronic-id.ts'
import { readProvenId } from '../rules/electronic-id.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import * as store from '../store/electronic-ids.ts'
import { useProvenId } from './use-proven-id.ts'

type Input = ReturnType<typeof FinishElectronicIdInput.parse>

/**
 * What comes back from the electronic ID: believed only when it answers our question, in the browser that
 * asked, under the pinned issuer's signature, and is the person's own. A refusal says where to go on.
 */
export async function finishElectronicId(
  ctx: Ctx,
  raw: FinishElectronicIdInput,
  keys: FactorsKeys,
  eid: ElectronicId,
): Promise<FinishedElectronicId> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'the provider is not asked inside a transaction')
  const input = FinishElectronicIdInput.parse(raw)
  const bound = { stateHash: hashToken(input.state), browserHash: hashToken(input.browserToken) }
  const attempt = await inTransaction(ctx, (ctx) => store.takeEidAttempt(ctx, bound))
  if (!attempt) throw eidRefused('eid_over')
  const { purpose, returnPath } = attempt
  try {
    const proven = readProvenId(await claimsOf(attempt, input, keys, eid))
    if (typeof proven === 'string') throw eidRefused(proven)
    const scoped = attempt.personId ? inScope(ctx, { role: 'gate', personId: attempt.personId }) : ctx
    return await inTransaction(scoped, async (ctx) => {
      const used = await useProvenId(ctx, attempt, proven, { input, keys })
      await store.endEidAttempt(ctx, attempt.id, 'succeeded')
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
