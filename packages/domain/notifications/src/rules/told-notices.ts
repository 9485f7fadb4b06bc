import { limits, type NoticeSubject } from '@kara/notices/contracts'
import type { LetterName, RecipientKind } from '../contracts.ts'

/** Of use in the mailbox alone: codes, and letters to who has no account yet. */
const unlisted: ReadonlySet<LetterName> = new Set(['verification_code', 'account_exists', 'set_up_link'])

const aboutAccount: ReadonlySet<LetterName> = new Set([
  'account_linked',
  'password_needed',
  'account_security',
  'account_recovery',
  'electronic_id_answers',
  // Asked on whatever side somebody was.
  'support_answer',
])

/** In which list a person finds that they were told; null: in none. */
export function subjectOf(letter: LetterName, recipientKind: RecipientKind): NoticeSubject | null {
  if (recipientKind === 'address' || unlisted.has(letter)) return null
  return aboutAccount.has(letter) ? 'account' : recipientKind
}

const placesOfApp = /^\/((home|work|control|console)(\/|$)|support\/chat$)/

/**
 * Where a notice leads: where its letter leads, as long as that is a page of the app, which asks who somebody is.
 * What opens something by knowing its address alone is never kept.
 */
export function placeOf(actionUrl: string | undefined, home: string): string | null {
  if (!actionUrl) return null
  const { origin, pathname, search } = new URL(actionUrl)
  const place = `${pathname}${search}`
  const isOurs = origin === new URL(home).origin && placesOfApp.test(pathname)
  return isOurs && place.length <= limits.placeLengthMax ? place : null
}
