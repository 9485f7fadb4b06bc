import { defineMessages } from '@kara/language'
import { en } from '../messages/apply/en.ts'
import { is } from '../messages/apply/is.ts'

/** The words of whoever wants to be found. */
export const applyMessages = defineMessages(en, is)
