import { conflict, invalid, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'

export const notForYou = () => notAllowed('clinics.not_allowed', 'Clinics are made of professionals.')
export const noClinic = () => precondition('clinics.no_clinic', 'You do not belong to a clinic.')
export const inAClinic = () =>
  conflict('clinics.in_a_clinic', 'One calendar belongs to one clinic: leave the other one first.')
export const noDesk = () => precondition('clinics.no_desk', 'You sit at the desk of no clinic.')
export const atADesk = () =>
  conflict('clinics.at_a_desk', 'You sit at the desk of another clinic: leave that one first.')
export const deskMissing = () =>
  notFound('clinics.desk_missing', 'Nobody of this kind sits at the desk of your clinic any more.')
export const deskNeedsAddress = () =>
  invalid('clinics.desk_needs_address', 'Somebody for the desk is invited by an email address.', {
    fields: { address: ['clinics.desk_needs_address'] },
  })
export const administratorsOnly = () =>
  notAllowed('clinics.administrators_only', 'Only an administrator of the clinic can do this.')
export const memberMissing = () =>
  notFound(
    'clinics.member_missing',
    'This professional does not belong to your clinic, or left it meanwhile.',
  )
export const lastAdministrator = () =>
  precondition(
    'clinics.last_administrator',
    'A clinic needs an administrator: make somebody else one first, or close the clinic.',
  )
export const clinicFull = () => precondition('clinics.full', 'This clinic has as many members as it can.')
export const professionalUnknown = () =>
  invalid('clinics.professional_unknown', 'Nobody works at this address.', {
    fields: { address: ['clinics.professional_unknown'] },
  })
export const alreadyMember = () =>
  conflict('clinics.already_member', 'This professional belongs to your clinic already.')
export const inviteMissing = () => notFound('clinics.invite_missing', 'This invitation does not exist.')
export const inviteEnded = () =>
  conflict('clinics.invite_ended', 'This invitation was answered before, or taken back.')
export const inviteExpired = () =>
  conflict('clinics.invite_expired', 'The time of this invitation is over. Ask for a new one.')
export const inviteSentLately = (minutes: number) =>
  limitReached('clinics.invite_sent_lately', 'This invitation was sent a moment ago.', {
    values: { minutes },
  })
export const invitesEnough = () =>
  limitReached('clinics.invites_enough', 'These were enough invitations for today.')
export const stoppedForGood = () =>
  precondition('clinics.stopped_for_good', 'This professional has stopped. Only they can say otherwise.')
export const actMissing = () => notFound('clinics.act_missing', 'This change does not exist.')
export const actOld = () =>
  conflict(
    'clinics.act_old',
    'This was taken back before, or something else was changed after it. Change it in your calendar.',
  )
