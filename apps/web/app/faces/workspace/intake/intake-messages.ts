import { defineMessages } from '@kara/language'
import { en } from '../messages/intake/en.ts'
import { is } from '../messages/intake/is.ts'

/** The words about the form that clients fill in. */
export const intakeMessages = defineMessages(en, is)
