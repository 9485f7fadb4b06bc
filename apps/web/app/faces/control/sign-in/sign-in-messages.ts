import { defineMessages } from '@kara/language'
import { en } from '../messages/sign-in/en.ts'
import { is } from '../messages/sign-in/is.ts'

/** The words about a company's own sign-in. */
export const signInMessages = defineMessages(en, is)
