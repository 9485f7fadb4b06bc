import type { NoteEntry } from '../contracts.ts'
import type { SealedText } from './own-keys.ts'

export const recordLimits = {
  /** What one answer carries of a record that is taken along: some megabytes at the most. */
  textsAtOnce: 100,
  /** Pages of a record; more texts than this are no record of one person. */
  pagesMax: 100,
  /** Forms and requests that one client answered and wrote. */
  wordsRead: 1000,
} as const

/** One sitting of one note, opened to be taken along. Neither `text` nor `sealed`: it was erased. */
export interface RecordText {
  readonly note: NoteEntry
  readonly number: number
  /** ISO 8601 instant. */
  readonly savedAt: string
  readonly text: string | null
  /** Under the professional's own key: their browser opens it. */
  readonly sealed: SealedText | null
}

/** What the client answered before a session, or wrote with a request; null where it was erased. */
export interface ClientWords {
  readonly kind: 'answers' | 'request'
  /** ISO 8601 instant. */
  readonly writtenAt: string
  readonly words: {
    readonly text: string
    readonly answers: readonly {
      readonly question: Readonly<Record<string, string>>
      readonly answer: Readonly<Record<string, string>> | null
      readonly isConsent?: boolean
    }[]
  } | null
}

export interface RecordPage {
  /** By the note, the oldest first; within a note by the sitting. */
  readonly texts: readonly RecordText[]
  /** From which text on the next page goes; null: this was the last. */
  readonly next: number | null
  /** On the first page. */
  readonly clientWords: readonly ClientWords[]
}
