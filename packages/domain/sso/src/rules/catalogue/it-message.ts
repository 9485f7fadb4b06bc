import type { CatalogueCode } from './reasons.ts'

export interface ItMessageFacts {
  readonly code: CatalogueCode
  readonly reference: string
  readonly fix: string
  readonly entityId: string
  readonly acsUrl: string
  /** As a sentence of the reader's language, with its time zone. */
  readonly when: string
  /** Where the details are, without an account; null when there is no such link. */
  readonly shareUrl: string | null
}

const texts = {
  en: {
    subject: 'Sign-in to an application does not work ({reference})',
    greeting: 'Hello,',
    opening:
      'signing in to one of our applications with my work account fails. The application’s check says that something has to be changed at our identity provider:',
    application: 'Identifier of the application',
    answer: 'Address that receives the answer',
    when: 'Time',
    reference: 'Reference and cause',
    details: 'Technical details, no account needed, for a few days',
    closing: 'Thank you.',
  },
  is: {
    subject: 'Innskráning í forrit virkar ekki ({reference})',
    greeting: 'Góðan dag,',
    opening:
      'innskráning í eitt af forritunum okkar með vinnuaðganginum mínum mistekst. Samkvæmt athugun forritsins þarf að breyta þessu í auðkenningarkerfinu okkar:',
    application: 'Auðkenni forritsins',
    answer: 'Slóð sem tekur við svarinu',
    when: 'Tími',
    reference: 'Tilvísun og orsök',
    details: 'Tæknilegar upplýsingar, án aðgangs, í nokkra daga',
    closing: 'Bestu þakkir.',
  },
}

/**
 * A note from an employee to their IT, ready to send. It says what to change and at which application; neither the
 * name of the service nor what it is for, as IT does not need it and colleagues read along.
 */
export function writeItMessage(
  locale: 'en' | 'is',
  facts: ItMessageFacts,
): { subject: string; body: string } {
  const text = texts[locale]
  const { code, reference, fix, entityId, acsUrl, when, shareUrl } = facts
  return {
    subject: text.subject.replace('{reference}', reference),
    body: [
      text.greeting,
      '',
      text.opening,
      '',
      fix,
      '',
      `${text.application}: ${entityId}`,
      `${text.answer}: ${acsUrl}`,
      `${text.when}: ${when}`,
      `${text.reference}: ${reference} · ${code}`,
      ...(shareUrl ? [`${text.details}: ${shareUrl}`] : []),
      '',
      text.closing,
    ].join('\n'),
  }
}
