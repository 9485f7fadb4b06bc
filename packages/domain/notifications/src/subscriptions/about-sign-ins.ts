import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planSetUpLink } from '../verbs/plan-set-up-link.ts'
import { planConnectionNotice, planSignInAgain } from '../verbs/plan-sign-in-again.ts'

/** What HR, IT and whoever could not sign in have to know about a company's sign-in. */
export const aboutSignIns: readonly Subscription[] = [
  {
    event: 'sso_attempt.resolved',
    subscriber: 'notifications.plan-sign-in-again',
    queue: 'notices',
    handle: (ctx, payload) => planSignInAgain(ctx, due.SignInResolved.parse(payload)),
  },
  {
    event: 'sso_set_up_link.made',
    subscriber: 'notifications.plan-set-up-link',
    queue: 'notices',
    handle: (ctx, payload) => planSetUpLink(ctx, due.SetUpLinkMade.parse(payload)),
  },
  {
    event: 'sso_connection.certificate_ending',
    subscriber: 'notifications.plan-certificate-ending',
    queue: 'notices',
    handle: (ctx, payload) =>
      planConnectionNotice(ctx, { ...due.CertificateEnding.parse(payload), matter: 'certificate_ending' }),
  },
  {
    event: 'break_glass.opened',
    subscriber: 'notifications.plan-break-glass',
    queue: 'notices',
    handle: (ctx, payload) =>
      planConnectionNotice(ctx, {
        ...due.BreakGlassOpened.parse(payload),
        matter: 'break_glass',
        days: null,
      }),
  },
  {
    event: 'sso_incident.opened',
    subscriber: 'notifications.plan-trouble-announced',
    queue: 'notices',
    handle: (ctx, payload) => {
      const { openedAt, ...about } = due.IncidentOpened.parse(payload)
      return planConnectionNotice(ctx, {
        ...about,
        matter: 'trouble_announced',
        endsAt: openedAt,
        days: null,
      })
    },
  },
  ...(['change_proposed', 'metadata_unreadable'] as const).map(
    (matter): Subscription => ({
      event: `sso_connection.${matter}`,
      subscriber: `notifications.plan-${matter.replaceAll('_', '-')}`,
      queue: 'notices',
      handle: (ctx, payload) =>
        planConnectionNotice(ctx, {
          ...due.ConnectionMatter.parse(payload),
          matter,
          endsAt: null,
          days: null,
        }),
    }),
  ),
]
