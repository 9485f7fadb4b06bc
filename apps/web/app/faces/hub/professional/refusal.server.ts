import type { Service } from '@kara/directory/contracts'
import type { Ctx, ServiceId } from '@kara/kernel'
import { listAlternatives } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'

const reasons = ['taken', 'lapsed', 'past', 'notice', 'too_far', 'hours', 'block', 'buffer', 'full'] as const
export type RefusalReason = (typeof reasons)[number]

// What only the professional has to know in detail.
const shownAs: Readonly<Record<string, RefusalReason>> = {
  asked_first: 'notice',
  hub_notice: 'notice',
  hub_too_far: 'too_far',
  time_away: 'block',
  away: 'block',
  on_request: 'hours',
  duration: 'hours',
  step: 'hours',
  external_busy: 'block',
  external_unreadable: 'block',
  daily_limit: 'full',
  weekly_limit: 'full',
  new_client_limit: 'full',
  hub_weekly_limit: 'full',
  hub_new_client_limit: 'full',
}

/** Why a time could not be had, and the nearest ones that can. */
export async function refusalOf(ctx: Ctx, service: Service, search: URLSearchParams) {
  const refused = search.get('refused') ?? ''
  const reason = shownAs[refused] ?? reasons.find((known) => known === refused)
  const at = readInstant(search.get('at'))
  if (!reason || !at) return null
  const alternatives = await listAlternatives(ctx, service.id as ServiceId, at)
  return { reason, at: at.toString(), alternatives: alternatives.map(({ startsAt }) => startsAt) }
}

function readInstant(text: string | null): Temporal.Instant | null {
  if (!text) return null
  try {
    return Temporal.Instant.from(text)
  } catch {
    // An address that somebody shortened: the page is shown without the message.
    return null
  }
}
