import { defineMessages } from '@kara/language'
import { en } from '../messages/own-link/en.ts'
import { is } from '../messages/own-link/is.ts'

/** The words about a professional's own page, for themself. */
export const ownLinkMessages = defineMessages(en, is)
