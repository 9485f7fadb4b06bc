import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mustBeAtGateOfCompany } from '../access.ts'
import { AskForHelpInput, limits } from '../contracts.ts'
import { attemptMissing, helpAskedEnough } from '../errors.ts'
import { type SsoKeys, sealHelpWords, sealReply } from '../rules/keys.ts'
import { findByReferenceOfCompany } from '../store/attempts.ts'
import { insertHelpRequest, listHelpRequests } from '../store/diagnosis.ts'

/**
 * Somebody who could not sign in asks support for help with that attempt. Words and address are sealed; support reads
 * the words, and answers by resolving the attempt, without reading the address.
 */
export async function askForHelp(ctx: Ctx, raw: AskForHelpInput, keys: SsoKeys): Promise<void> {
  mustBeAtGateOfCompany(ctx)
  const { reference, message, replyTo, locale, host } = AskForHelpInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const attempt = await findByReferenceOfCompany(ctx, reference)
    if (!attempt) throw attemptMissing()
    const asked = await listHelpRequests(ctx, attempt, limits.helpRequestsMax)
    if (asked.length >= limits.helpRequestsMax) throw helpAskedEnough()
    const id = ctx.ids.next<'sso_help_request'>()
    const companyId = companyOf(ctx)
    const now = ctx.clock.now()
    await insertHelpRequest(ctx, {
      id,
      companyId,
      attemptId: attempt.id,
      message: '',
      wordsSealed: message ? sealHelpWords(keys, id, message) : null,
      replySealed: replyTo ? sealReply(keys, id, replyTo) : null,
      locale,
      host,
      createdAt: now,
    })
    await planWork(ctx, {
      kind: 'sso_help_request.forget',
      key: id,
      queue: 'sessions',
      dueAt: now.add({ hours: 24 * limits.helpRequestDays }),
      scope: { companyId },
      payload: {},
    })
    await recordAudit(ctx, 'sso_attempt.help_asked', { kind: 'sso_attempt', id: attempt.id })
  })
}
