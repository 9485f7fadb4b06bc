import {
  renderCalendarReadable,
  renderHubRulesChanged,
  renderListingRemoved,
  renderReviewOverdue,
  renderSeriesUpdate,
} from './index.ts'
import type { SeriesLine } from './letters/series-update.tsx'
import type { SampleLetter } from './sample-letters.ts'

const price = { amountMinor: 18900, currency: 'ISK' }
const lines = {
  booked: {
    client: [
      { kind: 'credits', halves: 2 },
      { kind: 'credits', halves: 2 },
      { kind: 'self_pay', price },
    ],
    professional: [{ kind: 'duration' }, { kind: 'duration' }, { kind: 'duration' }],
  },
  cancelled: {
    client: [{ kind: 'spent', halves: 2 }, { kind: 'returned', halves: 2 }, { kind: 'nothing' }],
    professional: [{ kind: 'late' }, { kind: 'in_time' }, { kind: 'in_time' }],
  },
} as const satisfies Record<string, Record<string, readonly SeriesLine[]>>
const days = ['2026-11-24', '2026-12-01', '2026-12-08']

/** The letter about several times at once, to each of the two people. */
export function seriesUpdateSamples(app: string): SampleLetter[] {
  return (['client', 'professional'] as const).flatMap((audience) =>
    (['booked', 'cancelled'] as const).map((update) => {
      const url = audience === 'client' ? `${app}/home/sessions` : `${app}/work`
      const noticesUrl = `${app}/home/profile`
      return {
        name: `series-update-${audience}-${update}`,
        links: [url, noticesUrl],
        draw: (locale) =>
          renderSeriesUpdate(
            {
              audience,
              update,
              recipientName: audience === 'client' ? 'Unnur' : 'Hallgrímur',
              counterpartName: audience === 'client' ? 'Hallgrímur Bjarnason' : 'Unnur Ösp Ragnarsdóttir',
              times: lines[update][audience].map((line, index) => ({
                startsAt: `${days[index]}T14:00:00Z`,
                line,
              })),
              durationMinutes: 50,
              timeZone: 'Atlantic/Reykjavik',
              url,
              noticesUrl,
            },
            locale,
          ),
      } satisfies SampleLetter
    }),
  )
}

/** A followed calendar that can be read again, and other rules of a hub. */
export function calendarReadableSamples(app: string): SampleLetter[] {
  const readable = [true, false].map((wasClosed) => ({
    name: `calendar-readable-${wasClosed ? 'closed' : 'open'}`,
    links: [`${app}/work/calendars`],
    draw: (locale) =>
      renderCalendarReadable(
        {
          recipientName: 'Hallgrímur',
          calendar: 'Heima',
          readAt: '2026-11-24T06:10:00Z',
          wasClosed,
          timeZone: 'Atlantic/Reykjavik',
          calendarsUrl: `${app}/work/calendars`,
        },
        locale,
      ),
  })) satisfies SampleLetter[]
  return [...readable, hubRulesSample(app), listingRemovedSample(app), reviewOverdueSample(app)]
}

function hubRulesSample(app: string): SampleLetter {
  const hubUrl = `${app}/work/invitations/i1`
  return {
    name: 'hub-rules-changed',
    links: [hubUrl],
    draw: (locale) =>
      renderHubRulesChanged(
        {
          recipientName: 'Hallgrímur',
          hubName: 'Norðurljós',
          changes: [
            { name: 'cutOffHours', was: 24, is: 36 },
            { name: 'bookableWeeks', was: 26, is: 8 },
          ],
          hubUrl,
        },
        locale,
      ),
  }
}

function listingRemovedSample(app: string): SampleLetter {
  const hubUrl = `${app}/work/invitations`
  const props = { recipientName: 'Hallgrímur', hubName: 'Norðurljós', hubUrl }
  return { name: 'listing-removed', links: [hubUrl], draw: (locale) => renderListingRemoved(props, locale) }
}

function reviewOverdueSample(app: string): SampleLetter {
  const professionalUrl = `${app}/console/professionals/p1`
  const props = { recipientName: 'Sólveig', professionalName: 'Hallgrímur Óskarsson', professionalUrl }
  return {
    name: 'review-overdue',
    links: [professionalUrl],
    draw: (locale) => renderReviewOverdue(props, locale),
  }
}
