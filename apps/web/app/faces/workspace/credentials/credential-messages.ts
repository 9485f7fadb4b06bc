import { defineMessages } from '@kara/language'
import { en } from '../messages/credentials/en.ts'
import { is } from '../messages/credentials/is.ts'

/** The words about what lets a professional practise. */
export const credentialMessages = defineMessages(en, is)
