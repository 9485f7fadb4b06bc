import type { SetListingInput } from '@kara/hubs/contracts'
import type { SetHubCalendarInput } from '@kara/scheduling/contracts'
import { isCurrency, toMinor } from '../service/price-of-form.ts'

type Settings = Omit<SetListingInput, 'listingId'> & Omit<SetHubCalendarInput, 'companyId'>

/** How one hub books the professional, as it was typed; an empty figure is as everywhere. */
export function settingsOfForm(
  form: FormData,
  services: readonly { readonly id: string; readonly currency: string }[],
): Settings {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    bookingMode: text('bookingMode') === 'on_request' ? 'on_request' : 'open',
    serviceIds: form.getAll('serviceIds').map(String),
    prices: Object.fromEntries(
      services
        .filter(({ id }) => text(`price.${id}`) !== '')
        .map(({ id, currency }) => [id, inSmallestCoins(text(`price.${id}`), currency)]),
    ),
    noticeHours: text('noticeHours') || null,
    bookableWeeks: text('bookableWeeks') || null,
    sessionsPerWeekMax: text('sessionsPerWeekMax') || null,
    newClientsPerMonthMax: text('newClientsPerMonthMax') || null,
    isOnRequestWhenFull: form.get('isOnRequestWhenFull') !== null,
    askedFirst: Object.fromEntries(
      services
        .map(({ id }) => [id, text(`asks.${id}`)] as const)
        .filter(([, asks]) => asks !== '')
        .map(([id, asks]) => [id, asks === 'always' ? null : asks]),
    ),
    isAway: form.get('isAway') !== null,
    backOn: text('backOn') || null,
  }
}

/** What is no number stays none, and is refused with the other figures. */
function inSmallestCoins(text: string, currency: string): number {
  const amount = Number(text.replace(',', '.'))
  return isCurrency(currency) ? toMinor(amount, currency) : Number.NaN
}
