import { recordAudit } from '@kara/audit'
import { isDomainVerified, normaliseEmail } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import { type AttemptId, type ConnectionId, type Ctx, companyOf, type PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { AskBeforeLinkingInput, type LinkingId, limits } from '../contracts.ts'
import { questionOf } from '../rules/linking.ts'
import { findBegunAccount, insertLinking } from '../store/linkings.ts'
import * as store from '../store/persons.ts'

/**
 * Whether the person has to say first which account is theirs, before what their company's sign-in named opens one.
 * Null when there is nothing to ask; whether it may open one at all is for `findOrLinkIdentity`.
 */
export async function askBeforeLinking(ctx: Ctx, raw: AskBeforeLinkingInput): Promise<LinkingId | null> {
  mustBeAtGate(ctx)
  const input = AskBeforeLinkingInput.parse(raw)
  const connectionId = input.connectionId as ConnectionId
  const address = normaliseEmail(input.email)
  if (!address) return null
  const { email, domain } = address
  return inTransaction(ctx, async (ctx) => {
    if (await store.findLink(ctx, connectionId, input.subject)) return null
    if (!(await isDomainVerified(ctx, domain))) return null
    const owner = await store.findVerifiedOwner(ctx, email)
    const begun = owner ? null : await findBegunAccount(ctx, email)
    const signedIn = await findFree(ctx, (input.provenPersonId ?? null) as PersonId | null)
    const { isOtherAddress } = input
    const question = questionOf({ owner, signedIn, isOtherAddress, isBegun: begun !== null })
    if (!question) return null
    const id: LinkingId = ctx.ids.next<'linking'>()
    const { subject, displayName, locale, timeZone, browserHash, returnPath } = input
    const attemptId = input.attemptId as AttemptId
    await insertLinking(ctx, {
      ...{ id, connectionId, subject, displayName, locale, timeZone, attemptId, browserHash, returnPath },
      companyId: companyOf(ctx),
      emailNorm: email,
      question,
      personId: question === 'signed_in' ? signedIn : question === 'unproven' ? begun : null,
      expiresAt: ctx.clock.now().add({ minutes: limits.linkingMinutes }),
    })
    await recordAudit(ctx, 'linking.asked', { kind: 'linking', id, detail: { question } })
    return id
  })
}

/** A person whom no sign-in of this company opens yet; a second one would never be theirs to give. */
async function findFree(ctx: TxCtx, personId: PersonId | null): Promise<PersonId | null> {
  if (!personId) return null
  const links = await store.listLinks(ctx, personId)
  return links.some(({ companyId }) => companyId === companyOf(ctx)) ? null : personId
}
