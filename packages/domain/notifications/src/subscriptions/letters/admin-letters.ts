import { writeAdminInvite, writeAdminNews } from '../../reads/write-set-up-link.ts'
import { AdminInviteSent, AdminNewsDue } from '../../rules/admin-payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'

/** Who helps to run a company's side. */
export const adminLetters: readonly PlannedLetter[] = [
  plannedLetter(AdminInviteSent, writeAdminInvite, {
    kind: 'notice.admin_invite',
    order: ({ inviteId, sentAt }) => ({
      letter: 'admin_invite',
      causeKey: `${inviteId}|${sentAt}`,
      recipientKind: 'address',
    }),
  }),
  plannedLetter(AdminNewsDue, writeAdminNews, {
    kind: 'notice.admin_news',
    order: ({ news, cause, toldId, companyId }) => ({
      letter: 'admin_news',
      causeKey: [news, cause, toldId].join('|'),
      // Whose role ended finds it among their own: the company's pages are closed to them.
      recipientKind: news === 'removed' ? 'client' : 'admin',
      companyId,
    }),
  }),
]
