import { defineMessages } from '@kara/language'
import { en } from '../messages/own-key/en.ts'
import { is } from '../messages/own-key/is.ts'

/** The words about notes under a professional's own key. */
export const ownKeyMessages = defineMessages(en, is)
