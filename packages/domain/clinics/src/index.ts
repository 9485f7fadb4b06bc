export { findOwnClinic, listClinicInvites } from './reads/find-own-clinic.ts'
export { listActs, listActsForLetter } from './reads/list-acts.ts'
export {
  findInviteForLetter,
  getAskedMembership,
  listAskedMemberships,
} from './reads/list-asked-memberships.ts'
export { getMemberAvailability, listTeamTime, type MemberTime } from './reads/list-team-time.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { acceptInvite, declineInvite } from './verbs/accept-invite.ts'
export { addMemberTimeOff, changeMemberTimeOff, removeMemberTimeOff } from './verbs/add-member-time-off.ts'
export { appointAdministrator, stepDown } from './verbs/appoint-administrator.ts'
export { closeClinic } from './verbs/close-clinic.ts'
export { inviteMember, sendInviteAgain } from './verbs/invite-member.ts'
export { leaveClinic } from './verbs/leave-clinic.ts'
export { openClinic, renameClinic } from './verbs/open-clinic.ts'
export { endMemberAway, setMemberAway } from './verbs/set-member-away.ts'
export { setMemberDayHours, setMemberHours } from './verbs/set-member-hours.ts'
export { takeOffMember } from './verbs/take-off-member.ts'
export { undoAct } from './verbs/undo-act.ts'
export { undoMemberAct } from './verbs/undo-member-act.ts'
export { withdrawInvite } from './verbs/withdraw-invite.ts'
