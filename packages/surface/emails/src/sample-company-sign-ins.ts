import type { LetterSession } from './frame/session-facts.tsx'
import { renderCompanySignIn, renderDomainProof, renderSignInAlarm, renderSupportWaiting } from './index.ts'
import { adminSamples } from './sample-admin-letters.ts'
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
  const supportUrl = `${app}/support`
  const samples = matters.map(
    (matter): SampleLetter => ({
      name: `company-sign-in-${matter.replaceAll('_', '-')}`,
      links: [signInUrl, supportUrl, ...(matter === 'sign_in_shut' ? [ownerSignInUrl] : [])],
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
            supportUrl,
          },
          locale,
        ),
    }),
  )
  return [...samples, ...domainProofSamples(app, at), ...adminSamples(app)]
}

/** To the same people: the record of a domain is missing, or the domain counts no more. */
function domainProofSamples(app: string, { startsAt, timeZone }: LetterSession): SampleLetter[] {
  const domainsUrl = `${app}/control/c1/domains`
  const supportUrl = `${app}/support`
  return (['missing', 'lost'] as const).map((stage) => ({
    name: `domain-proof-${stage}`,
    links: [domainsUrl, supportUrl],
    draw: (locale) =>
      renderDomainProof(
        {
          recipientName: 'Sólveig',
          domain: 'nordurljos.example',
          stage,
          txtHost: '_kara.nordurljos.example',
          txtValue: 'kara-verification=4f1c2a9b7d',
          since: startsAt,
          endsAt: '2026-12-08T14:00:00Z',
          timeZone,
          domainsUrl,
          supportUrl,
        },
        locale,
      ),
  }))
}

/** The letter to the operator's support about sign-ins that fail. */
export function signInAlarmSample(app: string, at: LetterSession): SampleLetter {
  const boardUrl = `${app}/console/health`
  const { startsAt: since, timeZone } = at
  const props = { recipientName: 'Sólveig', failed: 7, all: 9, usualShare: 0.04, since, timeZone, boardUrl }
  return { name: 'sign-in-alarm', links: [boardUrl], draw: (locale) => renderSignInAlarm(props, locale) }
}

/** The letter to the operator's support about somebody who waits. */
export function supportWaitingSample(
  app: string,
  { startsAt: since, timeZone }: LetterSession,
): SampleLetter {
  const conversationUrl = `${app}/console/conversations/c1`
  const props = { recipientName: 'Sólveig', since, timeZone, conversationUrl }
  return {
    name: 'support-waiting',
    links: [conversationUrl],
    draw: (locale) => renderSupportWaiting(props, locale),
  }
}
