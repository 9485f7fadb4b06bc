import type { LetterSession } from './frame/session-facts.tsx'
import { renderAccountSecurity, renderPasswordNeeded } from './index.ts'
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

/** One letter for each thing that changes about the safety of an account, and the one to who has no way in any more. */
export function securitySamples(app: string, at: LetterSession): SampleLetter[] {
  const [securityUrl, supportUrl] = [`${app}/home/security`, `${app}/support`]
  const passwordUrl = `${app}/password`
  const needed: SampleLetter = {
    name: 'password-needed',
    links: [passwordUrl, supportUrl],
    draw: (locale) => renderPasswordNeeded({ recipientName: 'Unnur', passwordUrl, supportUrl }, locale),
  }
  const changed = changes.map(
    (change): SampleLetter => ({
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
    }),
  )
  return [needed, ...changed]
}
