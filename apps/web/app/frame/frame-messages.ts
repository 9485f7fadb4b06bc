import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

/** Words that every face shares: error pages, flashes, the switches of language and look. */
export const frameMessages = defineMessages(en, is)
