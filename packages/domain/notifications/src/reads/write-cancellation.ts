import { renderBookingCancelledClient, renderBookingCancelledProfessional } from '@kara/emails'
import { findHubHost, listHubsOfProfessional } from '@kara/hubs'
import { type Ctx, inScope, type SessionId } from '@kara/kernel'
import type { BookedSession, CancelReason } from '@kara/scheduling/contracts'
import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { Audience } from '../contracts.ts'
import { compensationOf } from '../rules/compensation.ts'
import { type Desk, type Draft, greetingName, type Recipient } from '../rules/draft.ts'
import type { CancellationDue } from '../rules/payloads.ts'
import { sessionAttachment } from '../rules/session-attachment.ts'
import { getSessionFacts, type SessionFacts } from './get-session-facts.ts'

type CancelledBy = z.output<typeof CancellationDue>['by']

export interface CancellationOf {
  readonly sessionId: SessionId
  readonly audience: Audience
  readonly by: CancelledBy
  readonly because?: CancelReason | undefined
}

/** Tells one of the two that the session is cancelled, and what that cost, returned or still pays. */
export async function writeCancellation(
  ctx: Ctx,
  desk: Desk,
  about: CancellationOf,
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  mayNotify(ctx)
  const { sessionId, audience, by, because } = about
  const facts = await getSessionFacts(ctx, sessionId, audience)
  const { booked, recipient } = facts
  if (booked.state !== 'cancelled' && booked.state !== 'late_cancelled') return { skip: 'not_cancelled' }
  if (!recipient) return { skip: 'no_address' }
  const { locale } = recipient
  const shared = {
    recipientName: greetingName(recipient.displayName),
    session: facts.letterSession,
    cancelledBy: by,
    supportUrl: desk.links.support(),
    noticesUrl: desk.links.noticeChoice(audience),
  }
  const letter =
    audience === 'client'
      ? await renderBookingCancelledClient(
          {
            ...shared,
            professionalName: facts.counterpartName,
            because,
            outcome: by === 'sponsor' ? { kind: 'nothing_charged' } : outcomeOf(booked),
            alternativesUrl: await alternativesUrl(ctx, desk, facts, by),
          },
          locale,
        )
      : await renderBookingCancelledProfessional(
          {
            ...shared,
            clientName: facts.counterpartName,
            compensation: await compensationNow(ctx, facts, recipient),
            calendarUrl: desk.links.calendar,
          },
          locale,
        )
  const url = desk.links.session(audience, sessionId)
  const attachment = sessionAttachment(booked, { url, locale, writtenAt, isCancelled: true })
  return { to: recipient, letter, attachments: [attachment], onward: url }
}

function outcomeOf({ state, funding, costHalves, dueMinor, currency }: BookedSession) {
  const isLate = state === 'late_cancelled'
  if (funding === 'credits') {
    const kind = isLate ? ('credits_spent' as const) : ('credits_returned' as const)
    return { kind, halves: costHalves ?? 0 }
  }
  return isLate && dueMinor > 0 && currency
    ? { kind: 'charged' as const, price: { amountMinor: dueMinor, currency } }
    : { kind: 'nothing_charged' as const }
}

/** After a professional's cancellation everybody in the hub, after one's own the same professional. */
async function alternativesUrl(
  ctx: Ctx,
  { links }: Desk,
  { companyId, professionalSlug }: SessionFacts,
  by: CancelledBy,
): Promise<string> {
  // Who left the company finds nobody in its hub any more.
  const host = by !== 'sponsor' && companyId && (await findHubHost(ctx))
  if (!host) return links.home
  return by === 'professional' ? links.hub(host) : links.professionalInHub(host, professionalSlug)
}

async function compensationNow(ctx: Ctx, { booked, professionalId }: SessionFacts, { personId }: Recipient) {
  if (booked.state !== 'late_cancelled') return undefined
  const asProfessional = inScope(ctx, { role: 'professional', professionalId, personId })
  const hubs = await listHubsOfProfessional(asProfessional)
  const terms = hubs.find((hub) => hub.hubId === booked.hubId)?.terms
  return terms ? compensationOf(terms, booked.minutes) : undefined
}
