import {
  writeClinicChanges,
  writeClinicDeskEnded,
  writeClinicInvite,
  writeClinicNews,
} from '../../reads/write-clinic-invite.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'

/** What professionals of a clinic read, and who sat at its desk. */
export const clinicLetters: readonly PlannedLetter[] = [
  plannedLetter(due.ClinicInviteSent, writeClinicInvite, {
    kind: 'notice.clinic_invite',
    order: ({ inviteId, sentAt }) => ({
      letter: 'clinic_invite',
      causeKey: `${inviteId}|${sentAt}`,
      recipientKind: 'address',
    }),
  }),
  plannedLetter(due.ClinicNews, writeClinicNews, {
    kind: 'notice.clinic_news',
    order: ({ news, cause, toldId }) => ({
      letter: 'clinic_news',
      causeKey: `${news}|${cause}|${toldId}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.ClinicDeskEnded, writeClinicDeskEnded, {
    kind: 'notice.clinic_desk_ended',
    order: ({ deskId }) => ({
      letter: 'clinic_news',
      causeKey: `desk_ended|${deskId}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.ClinicChanges, writeClinicChanges, {
    kind: 'notice.clinic_changes',
    order: ({ actIds }) => ({
      letter: 'clinic_changes',
      causeKey: actIds[0] ?? '',
      recipientKind: 'professional',
    }),
  }),
]
