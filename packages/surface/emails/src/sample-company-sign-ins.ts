import type { LetterSession } from './frame/session-facts.tsx'
import { renderCompanySignIn } from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** The letter to whoever looks after a company's sign-in, for each matter. */
export function companySignInSamples(app: string, at: LetterSession): SampleLetter[] {
  const matters = [
    'certificate_ending',
    'change_proposed',
    'metadata_unreadable',
    'break_glass',
    'trouble_announced',
    'sign_in_shut',
  ] as const
  const signInUrl = `${app}/control/c1/sign-in`
  const ownerSignInUrl = `${app}/sign-in/owner`
  return matters.map((matter) => ({
    name: `company-sign-in-${matter.replaceAll('_', '-')}`,
    links: matter === 'sign_in_shut' ? [signInUrl, ownerSignInUrl] : [signInUrl],
    draw: (locale) =>
      renderCompanySignIn(
        {
          recipientName: 'Sólveig',
          connection: 'Entra ID',
          matter,
          days: 14,
          endsAt: at.startsAt,
          timeZone: at.timeZone,
          signInUrl,
          ownerSignInUrl,
        },
        locale,
      ),
  }))
}
