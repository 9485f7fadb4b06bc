import type { SetListingInput } from '@kara/hubs/contracts'
import type { SetHubCalendarInput } from '@kara/scheduling/contracts'

type Settings = Omit<SetListingInput, 'listingId'> & Omit<SetHubCalendarInput, 'companyId'>

/** How one hub books the professional, as it was typed; an empty figure is as everywhere. */
export function settingsOfForm(form: FormData): Settings {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    bookingMode: text('bookingMode') === 'on_request' ? 'on_request' : 'open',
    serviceIds: form.getAll('serviceIds').map(String),
    noticeHours: text('noticeHours') || null,
    bookableWeeks: text('bookableWeeks') || null,
    isAway: form.get('isAway') !== null,
    backOn: text('backOn') || null,
  }
}
