import type { NotOfferedReason } from '@kara/scheduling/contracts'
import { workspacePaths } from '../paths.ts'

/** What no setting of the professional's own decides about. */
const withoutSetting = ['past', 'hub_notice', 'hub_too_far'] as const
type WithSetting = Exclude<NotOfferedReason, (typeof withoutSetting)[number]>

export function hasSetting(reason: NotOfferedReason): reason is WithSetting {
  return !withoutSetting.some((one) => one === reason)
}

/**
 * Where the setting stands that keeps a time from being offered.
 *
 * @param day ISO date of the time, for what stands in the calendar.
 * @param listingId The hub that was asked about.
 * @param isSetForHub The professional set this for that hub alone.
 */
export function settingOf(
  reason: WithSetting,
  day: string,
  listingId?: string | undefined,
  isSetForHub = false,
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
    notice: isSetForHub ? hub : `${settings}#rule-notice`,
    too_far: isSetForHub ? hub : `${settings}#rule-period`,
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
