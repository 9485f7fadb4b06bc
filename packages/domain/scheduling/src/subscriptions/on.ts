import { hearing } from '@kara/outbox'

export const on = hearing('scheduling', 'sessions')
