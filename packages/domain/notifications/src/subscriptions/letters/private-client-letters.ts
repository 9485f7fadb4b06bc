import { writeClientInvite, writeInviteAccepted } from '../../reads/write-client-invite.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'

/** What passes between a professional and a private client before the first session. */
export const privateClientLetters: readonly PlannedLetter[] = [
  plannedLetter(due.ClientInviteSent, writeClientInvite, {
    kind: 'notice.client_invite',
    order: ({ inviteId, sentAt }) => ({
      letter: 'client_invite',
      causeKey: `${inviteId}|${sentAt}`,
      recipientKind: 'address',
    }),
  }),
  plannedLetter(due.ClientInviteAccepted, writeInviteAccepted, {
    kind: 'notice.client_invite_accepted',
    order: ({ inviteId }) => ({
      letter: 'client_invite_accepted',
      causeKey: inviteId,
      recipientKind: 'professional',
    }),
  }),
]
