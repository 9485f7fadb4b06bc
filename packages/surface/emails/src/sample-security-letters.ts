import type { LetterSession } from './frame/session-facts.tsx'
import { renderAccountSecurity } from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

const changes = [
  'device',
  'passkey_added',
  'passkey_removed',
  'eid_added',
  'eid_removed',
  'email_removed',
  'sign_in_removed',
] as const

/** One letter for each thing that changes about the safety of an account. */
export function securitySamples(app: string, at: LetterSession): SampleLetter[] {
  const [securityUrl, supportUrl] = [`${app}/home/security`, `${app}/support`]
  return changes.map((change) => ({
    name: `account-security-${change.replaceAll('_', '-')}`,
    links: [securityUrl, supportUrl],
    draw: (locale) =>
      renderAccountSecurity(
        {
          ...{ recipientName: 'Unnur', change, securityUrl, supportUrl, device: 'Firefox, Android' },
          at: at.startsAt,
          timeZone: at.timeZone,
        },
        locale,
      ),
  }))
}
