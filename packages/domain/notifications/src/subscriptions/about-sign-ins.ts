import type { Subscription } from '@kara/outbox'
import { ProofLost, ProofMissing } from '../rules/domain-payloads.ts'
import * as due from '../rules/payloads.ts'
import { SupportAnswer } from '../rules/support-payloads.ts'
import { planConnectionNotice, planDomainProof } from '../verbs/plan-connection-notice.ts'
import { planSetUpLink } from '../verbs/plan-set-up-link.ts'
import { planSignInAgain, planSupportAnswer } from '../verbs/plan-sign-in-again.ts'
import { aboutAdmins } from './about-admins.ts'
import { on } from './on.ts'

/** What HR, IT and whoever could not sign in have to know about a company's sign-in, and who looks after it. */
export const aboutSignIns: readonly Subscription[] = [
  ...aboutAdmins,
  on('sso_attempt.resolved', 'plan-sign-in-again', due.SignInResolved, planSignInAgain),
  on('support_answer.given', 'plan-support-answer', SupportAnswer, planSupportAnswer),
  on('sso_set_up_link.made', 'plan-set-up-link', due.SetUpLinkMade, planSetUpLink),
  on('sso_connection.certificate_ending', 'plan-certificate-ending', due.CertificateEnding, (ctx, news) =>
    planConnectionNotice(ctx, { ...news, matter: 'certificate_ending' }),
  ),
  on(
    'company_domain.proof_missing',
    'plan-proof-missing',
    ProofMissing,
    (ctx, { missingSince: since, ...about }) => planDomainProof(ctx, { ...about, stage: 'missing', since }),
  ),
  on('company_domain.proof_lost', 'plan-proof-lost', ProofLost, (ctx, { lostAt: since, ...about }) =>
    planDomainProof(ctx, { ...about, stage: 'lost', since }),
  ),
  on('break_glass.opened', 'plan-break-glass', due.BreakGlassOpened, (ctx, news) =>
    planConnectionNotice(ctx, {
      ...news,
      matter: 'break_glass',
      days: null,
    }),
  ),
  on(
    'sso_incident.opened',
    'plan-trouble-announced',
    due.IncidentOpened,
    (ctx, { openedAt, kind, ...about }) =>
      planConnectionNotice(ctx, {
        ...about,
        matter: kind === 'certificate' ? 'sign_in_shut' : 'trouble_announced',
        endsAt: openedAt,
        days: null,
      }),
  ),
  ...(['change_proposed', 'metadata_unreadable'] as const).map((matter) =>
    on(`sso_connection.${matter}`, `plan-${matter.replaceAll('_', '-')}`, due.ConnectionMatter, (ctx, news) =>
      planConnectionNotice(ctx, {
        ...news,
        matter,
        endsAt: null,
        days: null,
      }),
    ),
  ),
]
