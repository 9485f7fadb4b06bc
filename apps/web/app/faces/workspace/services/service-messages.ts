import { defineMessages } from '@kara/language'
import { en } from '../messages/services/en.ts'
import { is } from '../messages/services/is.ts'

/** The words about what clients can book. */
export const serviceMessages = defineMessages(en, is)
