import {
  capitalised,
  defineMessages,
  type Formatter,
  type InstantLike,
  type Locale,
  languageName,
  translator,
} from '@kara/language'
import { sessionFacts as en } from '../messages/en/session-facts.ts'
import { sessionFacts as is } from '../messages/is/session-facts.ts'
import { type Fact, FactPanel } from './parts.tsx'

export const sessionFactsMessages = defineMessages(en, is)

export type Modality = 'video' | 'phone' | 'in_person'

/** How a meeting is held, whenever it is. */
export interface LetterMeeting {
  durationMinutes: number
  modality: Modality
  /** The address of the room, for a meeting in person. */
  place?: string
  /** In which it is held, where its service has several. */
  language?: string
}

/** The meeting a letter is about, as its reader needs to know it. No service, no field. */
export interface LetterSession extends LetterMeeting {
  startsAt: InstantLike
  /** The reader's zone; it is named beside every time. */
  timeZone: string
}

/** Where, and in which language. */
export function meetingFacts({ modality, place, language }: LetterMeeting, locale: Locale): Fact[] {
  const words = translator(locale, sessionFactsMessages)
  const how = words(`modality.${modality}`)
  return [
    { label: words('how'), value: place ? `${how}, ${place}` : how },
    ...(language ? [{ label: words('language'), value: languageName(language, locale) }] : []),
  ]
}

export interface SessionFactsProps {
  session: LetterSession
  format: Formatter
  /** Who the reader meets: a label and a name, never an address. */
  counterpart: Fact
  more?: readonly Fact[]
}

/** When, with whom and how, in the same order in every letter. */
export function SessionFacts({ session, format, counterpart, more = [] }: SessionFactsProps) {
  const words = translator(format.locale, sessionFactsMessages)
  const duration = format.duration(session.durationMinutes)
  return (
    <FactPanel
      lead={capitalised(format.date(session.startsAt, 'dayLong'))}
      detail={words('clock', { time: format.time(session.startsAt), zone: format.zoneName(), duration })}
      facts={[counterpart, ...meetingFacts(session, format.locale), ...more]}
    />
  )
}
