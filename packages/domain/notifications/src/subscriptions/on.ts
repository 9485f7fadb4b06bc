import { hearing } from '@kara/outbox'

/** Every letter is planned by the queue of notices. */
export const on = hearing('notifications', 'notices')
