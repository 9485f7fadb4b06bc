import { getProfessional } from '@kara/directory'
import { renderPayUpdate } from '@kara/emails'
import { type Ctx, inScope, type ProfessionalId } from '@kara/kernel'
import { findPayoutAccount, getTransferForWork } from '@kara/payouts'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { AccountNeedsMore, PayDue } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** What became of a statement's money, and what to do about it, as it is now. */
export async function writePayUpdate(ctx: Ctx, desk: Desk, about: z.output<typeof PayDue>): Promise<Draft> {
  mayNotify(ctx)
  const { professionalId, statementId, update } = about
  const job = inScope(ctx, { role: 'worker', professionalId })
  const transfer = await getTransferForWork(job, statementId)
  if (update !== 'issued' && transfer.state !== update) return { skip: 'over' }
  const recipient = await recipientOf(ctx, professionalId)
  if (!recipient) return { skip: 'no_address' }
  const { failure, maySendAgain } = transfer
  const isWithSupport = !maySendAgain && failure !== 'our_funds' && failure !== 'processor'
  const letter = await renderPayUpdate(
    {
      ...addresses(desk, statementId, transfer.statementNumber),
      recipientName: greetingName(recipient.displayName),
      update,
      amount: transfer.total,
      month: transfer.month,
      number: transfer.statementNumber,
      isWaiting: transfer.state === 'waiting' && !transfer.isAccountReady,
      todo: failure ? (isWithSupport ? 'again' : failure) : undefined,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Something is missing before a professional can be paid, or they cannot be: as their account stands now. */
export async function writeAccountNeedsMore(
  ctx: Ctx,
  desk: Desk,
  { professionalId }: z.output<typeof AccountNeedsMore>,
): Promise<Draft> {
  mayNotify(ctx)
  const account = await findPayoutAccount(inScope(ctx, { role: 'worker', professionalId }))
  if (account?.state !== 'needs_more' && account?.state !== 'refused') return { skip: 'over' }
  const recipient = await recipientOf(ctx, professionalId)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderPayUpdate(
    {
      ...addresses(desk, ''),
      recipientName: greetingName(recipient.displayName),
      update: account.state,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

function addresses({ links }: Desk, statementId: string, number?: string) {
  return {
    statementUrl: links.statement(statementId),
    accountUrl: links.payoutAccount,
    supportUrl: links.support(number),
    noticesUrl: links.noticeChoice('professional'),
  }
}

async function recipientOf(ctx: Ctx, professionalId: ProfessionalId) {
  const { timeZone } = await getProfessional(inScope(ctx, { role: 'worker', professionalId }), {
    id: professionalId,
  })
  return findProfessionalRecipient(ctx, professionalId, timeZone)
}
