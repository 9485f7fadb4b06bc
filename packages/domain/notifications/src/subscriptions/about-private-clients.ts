import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planClientInvite, planInviteAccepted } from '../verbs/plan-client-invite.ts'
import { on } from './on.ts'

/** Invites of professionals, and their answers. */
export const aboutPrivateClients: readonly Subscription[] = [
  on('client_invite.sent', 'plan-client-invite', due.ClientInviteSent, planClientInvite),
  on('client_invite.accepted', 'plan-invite-accepted', due.ClientInviteAccepted, planInviteAccepted),
]
