import { defineMessages } from '@kara/language'
import { en } from '../messages/waitlist/en.ts'
import { is } from '../messages/waitlist/is.ts'

export const waitlistMessages = defineMessages(en, is)
