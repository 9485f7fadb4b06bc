import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type Id, personOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { mayApprove } from '../access.ts'
import { CheckCredentialInput, type CredentialState } from '../contracts.ts'
import { credentialAnswered, credentialMissing, professionalMissing } from '../errors.ts'
import { credentialConfirmed, standingChanged } from '../events.ts'
import { dayAt, endOf, isCovered } from '../rules/coverage.ts'
import * as store from '../store/credentials.ts'
import { lockProfessional, type ProfessionalRow, updateProfessional } from '../store/professionals.ts'

/**
 * Support answers a credential once. A confirmed one is watched to its end; whoever was hidden for want of
 * it is found again.
 *
 * @throws `directory.credential_missing`, `directory.credential_answered`
 */
export async function checkCredential(ctx: Ctx, raw: CheckCredentialInput): Promise<CredentialState> {
  mayApprove(ctx)
  const input = CheckCredentialInput.parse(raw)
  const id = input.credentialId as Id<'credential'>
  return inTransaction(ctx, async (ctx) => {
    const found = await store.findCredential(ctx, id)
    if (!found) throw credentialMissing()
    const professional = await lockProfessional(ctx, found.professionalId)
    if (!professional) throw professionalMissing()
    const reason = input.answer === 'refused' ? input.reason : ''
    const settled = await store.settleCredential(ctx, id, {
      answer: input.answer,
      answeredAt: ctx.clock.now(),
      answeredBy: personOf(ctx),
      reason,
    })
    if (!settled) throw credentialAnswered()
    await recordAudit(ctx, `credential.${input.answer}`, { kind: 'credential', id })
    if (input.answer === 'refused') {
      await publish(ctx, standingChanged(professional.id, id, 'refused'))
      return 'refused'
    }
    await watch(ctx, settled, professional)
    return 'active'
  })
}

async function watch(
  ctx: TxCtx,
  confirmed: store.CredentialRow,
  professional: ProfessionalRow,
): Promise<void> {
  const { id, professionalId, expiresOn } = confirmed
  await publish(ctx, credentialConfirmed(professionalId, id, expiresOn?.toString() ?? null))
  if (expiresOn) {
    await planWork(ctx, {
      kind: 'credential.expires',
      key: id,
      queue: 'hubs',
      dueAt: endOf(expiresOn, professional.timeZone),
      scope: { professionalId },
      payload: {},
    })
  }
  const papers = await store.listCredentials(ctx, [professionalId])
  const today = dayAt(ctx.clock.now(), professional.timeZone)
  if (professional.state !== 'hidden' || !isCovered(papers, today)) return
  await updateProfessional(ctx, professionalId, { state: 'approved' })
  const stepId = await store.insertStep(ctx, { professionalId, kind: 'shown', createdBy: personOf(ctx) })
  await recordAudit(ctx, 'professional.shown', { kind: 'professional', id: professionalId })
  await publish(ctx, standingChanged(professionalId, stepId, 'shown'))
}
