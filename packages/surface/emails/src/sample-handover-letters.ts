import type { Locale } from '@kara/language'
import * as letters from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** What a client is asked when their professional stops, and what the two professionals hear of it. */
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
            professionalName: names.professional,
            fromDay: '2026-12-14',
            homeUrl: `${app}/home`,
            ...kind,
          },
          locale,
        ),
    })),
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
