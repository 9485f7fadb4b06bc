import type { ConnectionId } from '@kara/kernel'
import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { Sso } from './gateway/open-sso.ts'
import { lookAtPublished, type PublishedNow } from './reads/look-at-published.ts'
import { detectShutSignIn } from './verbs/detect-shut-sign-in.ts'
import { endLeaversSignIns } from './verbs/end-leavers-sign-ins.ts'
import { forgetDetail } from './verbs/forget-detail.ts'
import { forgetLogouts } from './verbs/forget-logouts.ts'
import { planConnectionWatch } from './verbs/plan-connection-watch.ts'
import { retellLibrary } from './verbs/retell-library.ts'
import { warnOfCertificate } from './verbs/warn-of-certificate.ts'
import { watchConnection } from './verbs/watch-connection.ts'
import { watchFailures } from './verbs/watch-failures.ts'

const on = hearing('sso', 'connections')

const OfConnection = z.object({ connectionId: z.uuid().transform((id) => id as ConnectionId) })
const Failed = OfConnection.extend({ reason: z.string() })
/** The reasons that may mean that nobody can sign in. */
const saysShut = new Set(['signature_invalid', 'certificate_ended'])
const Warning = OfConnection.extend({ days: z.number().int(), endsAt: z.string() })

/** Whatever changes a connection's certificates or state plans anew when it is looked at; who left is signed out. */
export const subscriptions: readonly Subscription[] = [
  ...['created', 'renewed', 'state_changed', 'certificates_added'].map((change) =>
    on(
      `sso_connection.${change}`,
      `plan-watch-${change.replaceAll('_', '-')}`,
      OfConnection,
      planConnectionWatch,
    ),
  ),
  on('employee.left', 'end-leavers-sign-ins', null, endLeaversSignIns),
  {
    event: 'sso_attempt.refused',
    subscriber: 'sso.detect-shut-sign-in',
    queue: 'connections',
    handle: async (ctx, payload) => {
      const { reason, connectionId } = Failed.parse(payload)
      if (saysShut.has(reason)) await detectShutSignIn(ctx, { connectionId })
    },
  },
  ...['refused', 'abandoned'].map(
    (end): Subscription => ({
      event: `sso_attempt.${end}`,
      subscriber: `sso.watch-failures-${end}`,
      queue: 'connections',
      handle: (ctx, payload) => watchFailures(ctx, OfConnection.parse(payload)),
    }),
  ),
]

/** What needs nothing from outside, in the worker of the queue `sessions`. */
export const dueHandlers: readonly DueHandler[] = [
  { kind: 'sso_document.forget', queue: 'sessions', handle: (ctx) => forgetDetail(ctx) },
  { kind: 'sso_attempt.forget', queue: 'sessions', handle: (ctx) => forgetDetail(ctx) },
  { kind: 'sso_help_request.forget', queue: 'sessions', handle: (ctx) => forgetDetail(ctx) },
  { kind: 'sso_logout.forget', queue: 'sessions', handle: (ctx) => forgetLogouts(ctx) },
]

/** What the worker of the queue `connections` runs. */
export function ssoJobs(sso: Sso): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  return { subscriptions, dueHandlers: dueHandlersWith(sso) }
}

const dueHandlersWith = (sso: Sso): readonly DueHandler[] => [
  {
    kind: 'sso_connection.watch',
    queue: 'connections',
    outside: (ctx, payload) => lookAtPublished(ctx, OfConnection.parse(payload), sso),
    handle: (ctx, payload, _key, found) =>
      watchConnection(ctx, OfConnection.parse(payload), found as PublishedNow),
  },
  {
    kind: 'sso_connection.certificate_warning',
    queue: 'connections',
    handle: (ctx, payload) => warnOfCertificate(ctx, Warning.parse(payload)),
  },
  {
    kind: 'sso_connection.failures',
    queue: 'connections',
    handle: (ctx, payload) => watchFailures(ctx, OfConnection.parse(payload)),
  },
  {
    kind: 'sso_connection.certificate_end',
    queue: 'connections',
    handle: (ctx, payload) => detectShutSignIn(ctx, OfConnection.parse(payload)),
  },
  {
    // The library answers from its own process, so it is told outside of the transaction that ends the work.
    kind: 'sso_connection.retell',
    queue: 'connections',
    outside: (ctx, payload) => retellLibrary(ctx, OfConnection.parse(payload), sso),
    handle: async () => {},
  },
]
