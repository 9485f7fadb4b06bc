import { notAllowed, precondition } from '@kara/kernel'

export const notYourRoom = () =>
  notAllowed('video.not_allowed', 'Only the two people of the session can join.')
export const notOpenYet = (opensAt: string) =>
  precondition('video.not_open_yet', 'The room opens ten minutes before the session.', {
    values: { opensAt },
  })
export const roomClosed = () => precondition('video.closed', 'This session is over.')
export const notByVideo = () => precondition('video.in_person', 'This session takes place in person.')
export const videoNotSetUp = () =>
  precondition('video.not_set_up', 'Video is not set up on this installation.')
