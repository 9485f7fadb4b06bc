import { defineMessages } from '@kara/language'
import { en } from '../messages/profile/en.ts'
import { is } from '../messages/profile/is.ts'

/** The words about what clients read. */
export const profileMessages = defineMessages(en, is)
