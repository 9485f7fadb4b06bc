import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planClientInvite, planInviteAccepted } from '../verbs/plan-client-invite.ts'

/** Invites of professionals, and their answers. */
export const aboutPrivateClients: readonly Subscription[] = [
  {
    event: 'client_invite.sent',
    subscriber: 'notifications.plan-client-invite',
    queue: 'notices',
    handle: (ctx, payload) => planClientInvite(ctx, due.ClientInviteSent.parse(payload)),
  },
  {
    event: 'client_invite.accepted',
    subscriber: 'notifications.plan-invite-accepted',
    queue: 'notices',
    handle: (ctx, payload) => planInviteAccepted(ctx, due.ClientInviteAccepted.parse(payload)),
  },
]
