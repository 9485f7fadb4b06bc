import { defineMessages } from '@kara/language'
import { en } from './messages/picture/en.ts'
import { is } from './messages/picture/is.ts'

/** The words about one's own picture. */
export const pictureMessages = defineMessages(en, is)
