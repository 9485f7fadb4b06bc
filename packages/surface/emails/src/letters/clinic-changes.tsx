import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { clinicChanges as en } from '../messages/en/clinic-changes.ts'
import { clinicChanges as is } from '../messages/is/clinic-changes.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ClinicChangesProps {
  recipientName: string
  changes: readonly {
    readonly kind:
      | 'weekly_hours'
      | 'day_hours'
      | 'time_off_added'
      | 'time_off_changed'
      | 'time_off_removed'
      | 'away_set'
      | 'away_ended'
    readonly byName: string
    /** ISO dates. */
    readonly days: readonly string[]
  }[]
  url: string
  timeZone: string
}

/** So many days are named of one change; a season of them would be a letter of its own. */
const namedDays = 5

/** To a member of a clinic: what administrators changed in their calendar, in one letter. */
export function clinicChanges(props: ClinicChangesProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  // Time off and being away reach from one day to another; hours are of each day.
  const daysOf = ({ kind, days }: ClinicChangesProps['changes'][number]) =>
    days.length > namedDays || (days.length === 2 && kind !== 'day_hours')
      ? `${format.day(days[0] ?? '', 'day')} – ${format.day(days.at(-1) ?? '', 'day')}`
      : format.list(days.map((day) => format.day(day, 'day')))
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what')}</Paragraph>
        {props.changes.map((change, index) => {
          const what = words(`kinds.${change.kind}`, { days: daysOf(change) })
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter is drawn once.
          return <Paragraph key={index}>{words('line', { what, name: change.byName })}</Paragraph>
        })}
        <Paragraph>{words('undo')}</Paragraph>
        <Action href={props.url}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
