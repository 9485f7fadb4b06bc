import type { Subscription } from '@kara/outbox'
import * as due from '../rules/admin-payloads.ts'
import { planAdminInvite, planNewsForOwners, planNewsOfRole } from '../verbs/plan-set-up-link.ts'
import { on } from './on.ts'

/** Who is asked to help run a company's side, who does, and in which role. */
export const aboutAdmins: readonly Subscription[] = [
  on('admin_invite.sent', 'plan-admin-invite', due.AdminInviteSent, planAdminInvite),
  on('admin_invite.accepted', 'plan-admin-accepted', due.AdminInviteAccepted, (ctx, { inviteId, ...about }) =>
    planNewsForOwners(ctx, { ...about, news: 'accepted', cause: inviteId }),
  ),
  on('admin_invite.declined', 'plan-admin-declined', due.AdminInviteDeclined, (ctx, { inviteId, ...about }) =>
    planNewsForOwners(ctx, { ...about, news: 'declined', cause: inviteId }),
  ),
  on(
    'company_admin.role_changed',
    'plan-admin-role-changed',
    due.AdminRoleChanged,
    (ctx, { companyId, personId: toldId, role, changedAt: cause }) =>
      planNewsOfRole(ctx, { companyId, toldId, news: 'role_changed', role, cause }),
  ),
  on(
    'company_admin.removed',
    'plan-admin-removed',
    due.AdminRemoved,
    (ctx, { companyId, personId: toldId, removedAt: cause }) =>
      planNewsOfRole(ctx, { companyId, toldId, news: 'removed', cause }),
  ),
]
