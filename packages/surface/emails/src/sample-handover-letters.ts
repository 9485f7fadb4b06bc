import type { Locale } from '@kara/language'
import * as letters from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** What a client is told or asked when their professional is away or stops, what the two professionals hear of it, and the card of a private client. */
export function handoverSamples(
  app: string,
  names: { client: string; professional: string },
): SampleLetter[] {
  const handoverUrl = `${app}/home/handovers/h1`
  const url = `${app}/work/clients/c1`
  return [
    {
      name: 'handover-proposed',
      links: [handoverUrl],
      draw: (locale: Locale) =>
        letters.renderHandoverProposed(
          {
            recipientName: 'Unnur',
            professionalName: names.professional,
            colleagueName: 'Sólveig Þórsdóttir',
            handoverUrl,
            answerBy: '2026-12-08T14:00:00Z',
            timeZone: 'Atlantic/Reykjavik',
          },
          locale,
        ),
    },
    ...seriesSamples(app, names),
    creditsProposedSample(app, names.professional),
    ...awaySamples(app, names.professional),
    ...(['accepted', 'declined', 'lapsed', 'taken_over'] as const).map((outcome) => ({
      name: `handover-answered-${outcome.replaceAll('_', '-')}`,
      links: [url],
      draw: (locale: Locale) =>
        letters.renderHandoverAnswered(
          { recipientName: 'Hallgrímur', clientName: names.client, outcome, url },
          locale,
        ),
    })),
  ]
}

/** What a client is told while there is nothing to ask: of a time away, and of the card of a private client. */
function awaySamples(app: string, professionalName: string): SampleLetter[] {
  return [
    ...(
      [
        [
          'until',
          { backOn: '2027-01-11', isForGood: false, message: 'I am back with new strength in January.' },
        ],
        ['open', { backOn: null, isForGood: false, message: '' }],
        ['for-good', { backOn: null, isForGood: true, message: '' }],
      ] as const
    ).map(([length, kind]) => ({
      name: `time-away-${length}`,
      links: [`${app}/home`],
      draw: (locale: Locale) =>
        letters.renderTimeAway(
          {
            recipientName: 'Unnur',
            professionalName,
            fromDay: '2026-12-14',
            homeUrl: `${app}/home`,
            ...kind,
          },
          locale,
        ),
    })),
    {
      name: 'card-due',
      links: [`${app}/home/payments/cards`, `${app}/home/profile`],
      draw: (locale: Locale) =>
        letters.renderCardDue(
          {
            recipientName: 'Unnur',
            professionalName,
            startsAt: '2026-11-26T14:00:00Z',
            timeZone: 'Atlantic/Reykjavik',
            cardsUrl: `${app}/home/payments/cards`,
            noticesUrl: `${app}/home/profile`,
          },
          locale,
        ),
    },
  ]
}

/** A series that a professional proposes, and that came to nothing. */
function seriesSamples(app: string, names: { client: string; professional: string }): SampleLetter[] {
  const url = `${app}/home/series-proposals/p1`
  return [
    {
      name: 'series-proposed',
      links: [url],
      draw: (locale: Locale) =>
        letters.renderSeriesProposed(
          {
            recipientName: 'Unnur',
            professionalName: names.professional,
            times: ['2026-11-30T10:00:00Z', '2026-12-07T10:00:00Z', '2026-12-14T10:00:00Z'],
            url,
            answerBy: '2026-11-27T10:00:00Z',
            timeZone: 'Atlantic/Reykjavik',
          },
          locale,
        ),
    },
    ...(
      [
        ['client', 'lapsed'],
        ['professional', 'lapsed'],
        ['professional', 'declined'],
      ] as const
    ).map(([audience, outcome]) => ({
      name: `series-proposal-ended-${outcome}-${audience}`,
      links: [`${app}/home`],
      draw: (locale: Locale) =>
        letters.renderSeriesProposalEnded(
          {
            recipientName: 'Unnur',
            audience,
            outcome,
            counterpartName: audience === 'client' ? names.professional : names.client,
            url: `${app}/home`,
          },
          locale,
        ),
    })),
  ]
}

function creditsProposedSample(app: string, professionalName: string): SampleLetter {
  const url = `${app}/home/credit-proposals/p1`
  return {
    name: 'credits-proposed',
    links: [url],
    draw: (locale: Locale) =>
      letters.renderCreditsProposed(
        {
          recipientName: 'Unnur',
          professionalName,
          url,
          answerBy: '2026-12-08T14:00:00Z',
          timeZone: 'Atlantic/Reykjavik',
        },
        locale,
      ),
  }
}
