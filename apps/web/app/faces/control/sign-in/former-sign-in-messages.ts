import { defineMessages } from '@kara/language'
import { en } from '../messages/former-sign-in/en.ts'
import { is } from '../messages/former-sign-in/is.ts'

export const formerSignInMessages = defineMessages(en, is)
