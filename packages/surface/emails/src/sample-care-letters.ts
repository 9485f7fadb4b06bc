import type { Locale } from '@kara/language'
import * as letters from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** What a client is asked without anybody waiting for it, and what a professional is told of their own key. */
export function careSamples(app: string, professionalName: string): SampleLetter[] {
  const noticesUrl = `${app}/home/notices/choice`
  const feedbackUrl = `${app}/home/sessions/s1/feedback`
  const checkUrl = `${app}/home/wellbeing`
  return [
    {
      name: 'feedback-asked',
      links: [feedbackUrl, noticesUrl],
      draw: (locale: Locale) =>
        letters.renderFeedbackAsked(
          {
            recipientName: 'Unnur',
            professionalName,
            startsAt: '2026-11-24T14:00:00Z',
            timeZone: 'Atlantic/Reykjavik',
            feedbackUrl,
            noticesUrl,
          },
          locale,
        ),
    },
    {
      name: 'wellbeing-due',
      links: [checkUrl, noticesUrl],
      draw: (locale: Locale) =>
        letters.renderWellbeingDue({ recipientName: 'Unnur', checkUrl, noticesUrl }, locale),
    },
    ...(['turned_on', 'other_passphrase', 'other_code', 'turned_off', 'given_up'] as const).map((change) => ({
      name: `own-key-changed-${change.replace('_', '-')}`,
      links: [`${app}/work/notes/own-key`, `${app}/support`],
      draw: (locale: Locale) =>
        letters.renderOwnKeyChanged(
          {
            recipientName: 'Hallgrímur',
            change,
            at: '2026-11-24T14:00:00Z',
            timeZone: 'Atlantic/Reykjavik',
            ownKeyUrl: `${app}/work/notes/own-key`,
            supportUrl: `${app}/support`,
          },
          locale,
        ),
    })),
  ]
}
