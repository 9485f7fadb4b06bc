import { renderSignInAgain, renderSupportAnswer, renderSupportWaiting } from '@kara/emails'
import { isStaff } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { openReply } from '@kara/sso'
import { conversationToken, findUnreadAnswer, findWaitingSince, openReplyAddress } from '@kara/support'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { SignInResolved } from '../rules/payloads.ts'
import type { SupportAnswer, SupportWaitingDue } from '../rules/support-payloads.ts'
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

/** Tells one of support that somebody has waited since then, if they still do. Names nobody and nothing of it. */
export async function writeSupportWaiting(
  ctx: Ctx,
  desk: Desk,
  { staffId, conversationId, since }: z.output<typeof SupportWaitingDue>,
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await isStaff(inScope(ctx, { role: 'gate' }), staffId))) return { skip: 'not_responsible' }
  if ((await findWaitingSince(inScope(ctx, { role: 'worker' }), conversationId)) !== since)
    return { skip: 'over' }
  const recipient = await findRecipient(ctx, staffId)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderSupportWaiting(
    {
      recipientName: greetingName(recipient.displayName),
      since,
      timeZone: recipient.timeZone,
      conversationUrl: desk.links.consoleConversation(conversationId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
