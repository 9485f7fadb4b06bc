import { defineMessages } from '@kara/language'
import { en } from '../messages/record-openings/en.ts'
import { is } from '../messages/record-openings/is.ts'

/** The words about who opened a client's record. */
export const recordOpeningMessages = defineMessages(en, is)
