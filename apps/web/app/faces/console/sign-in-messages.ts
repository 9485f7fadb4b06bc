import { defineMessages } from '@kara/language'
import { en } from './messages/sign-ins/en.ts'
import { is } from './messages/sign-ins/is.ts'

/** The words about what identity providers answered, and how their connections are doing. */
export const signInMessages = defineMessages(en, is)
