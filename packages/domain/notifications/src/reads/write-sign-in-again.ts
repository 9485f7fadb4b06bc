import { renderSignInAgain, renderSupportAnswer } from '@kara/emails'
import { type Ctx, inScope } from '@kara/kernel'
import { openReply } from '@kara/sso'
import { conversationToken, findUnreadAnswer, openReplyAddress } from '@kara/support'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { Desk, Draft } from '../rules/draft.ts'
import type { SignInResolved } from '../rules/payloads.ts'
import type { SupportAnswer } from '../rules/support-payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Tells who could not sign in that they may try again, at the address that they left with their message. */
export async function writeSignInAgain(
  ctx: Ctx,
  desk: Desk,
  resolved: z.output<typeof SignInResolved>,
): Promise<Draft> {
  mayNotify(ctx)
  const { helpRequestId, sealed, reference, host, locale } = resolved
  const email = openReply(desk.ssoKeys, helpRequestId, Buffer.from(sealed, 'base64'))
  const attemptUrl = desk.links.signInAttempt(host, reference)
  const supportUrl = desk.links.support(reference)
  return { to: { email }, letter: await renderSignInAgain({ reference, attemptUrl, supportUrl }, locale) }
}

/**
 * Tells who asked support and is gone that there is an answer: to the account's own address with a link that asks for
 * its sign-in, or to the address that was left, with the key. Nothing of what was said is in it.
 */
export async function writeSupportAnswer(
  ctx: Ctx,
  desk: Desk,
  { conversationId, personId, locale, sealed }: z.output<typeof SupportAnswer>,
): Promise<Draft> {
  mayNotify(ctx)
  const worker = inScope(ctx, personId ? { role: 'worker', personId } : { role: 'worker' })
  if (!(await findUnreadAnswer(worker, conversationId))) return { skip: 'over' }
  const supportUrl = desk.links.support()
  if (personId) {
    const recipient = await findRecipient(ctx, personId)
    if (!recipient) return { skip: 'no_address' }
    const chatUrl = desk.links.supportChat()
    const letter = await renderSupportAnswer({ chatUrl, asksForSignIn: true, supportUrl }, recipient.locale)
    return { to: recipient, letter }
  }
  if (!sealed) return { skip: 'no_address' }
  const email = openReplyAddress(desk.supportKeys, conversationId, Buffer.from(sealed, 'base64'))
  const chatUrl = desk.links.supportChat(conversationToken(desk.supportKeys, conversationId))
  return {
    to: { email },
    letter: await renderSupportAnswer({ chatUrl, asksForSignIn: false, supportUrl }, locale),
  }
}
