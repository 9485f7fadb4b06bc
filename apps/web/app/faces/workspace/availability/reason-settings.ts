import type { NotOfferedReason } from '@kara/scheduling/contracts'
import { workspacePaths } from '../paths.ts'

/**
 * Where the setting stands that keeps a time from being offered.
 *
 * @param day ISO date of the time, for what stands in the calendar.
 * @param listingId The hub that was asked about.
 */
export function settingOf(
  reason: Exclude<NotOfferedReason, 'past'>,
  day: string,
  listingId?: string | undefined,
): string {
  const hub = listingId ? workspacePaths.invitation(listingId) : workspacePaths.invitations()
  const calendar = workspacePaths.calendar({ view: 'day', day })
  const settings = workspacePaths.availability()
  const places = {
    time_away: workspacePaths.away(),
    away: hub,
    on_request: hub,
    asked_first: hub,
    hub_weekly_limit: hub,
    hub_new_client_limit: hub,
    notice: `${settings}#rule-notice`,
    too_far: `${settings}#rule-period`,
    buffer: `${settings}#rule-buffer`,
    step: `${settings}#rule-step`,
    hours: `${settings}#hours`,
    duration: `${settings}#hours`,
    clock_change: `${settings}#hours`,
    booked: calendar,
    held: calendar,
    block: calendar,
    external_busy: workspacePaths.calendars(),
    external_unreadable: workspacePaths.calendars(),
    daily_limit: `${settings}#rule-perDay`,
    weekly_limit: `${settings}#rule-perWeek`,
    new_client_limit: `${settings}#rule-newClients`,
  }
  return places[reason]
}
