import { defineMessages } from '@kara/language'
import { en } from '../messages/availability/en.ts'
import { is } from '../messages/availability/is.ts'

/** The words about when a professional can be booked. */
export const availabilityMessages = defineMessages(en, is)
