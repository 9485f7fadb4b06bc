import { conflict, notAllowed, notFound, precondition } from '@kara/kernel'

export const notForYou = () =>
  notAllowed('handovers.not_allowed', 'Only the client and the professional of a handover can do this.')
export const handoverMissing = () => notFound('handovers.handover_missing', 'This proposal does not exist.')
export const handoverEnded = () =>
  conflict('handovers.handover_ended', 'This was answered before, taken back, or its time is over.')
export const notAColleague = () =>
  precondition('handovers.not_a_colleague', 'This professional does not work in that hub.')
export const notInThatTime = () =>
  conflict('handovers.not_in_that_time', 'A session was moved or ended meanwhile. Look at the list again.')
export const clientElsewhere = () =>
  precondition('handovers.client_elsewhere', 'This person is not your client there.')
