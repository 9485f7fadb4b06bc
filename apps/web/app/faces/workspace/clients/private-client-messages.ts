import { defineMessages } from '@kara/language'
import { en } from '../messages/private-clients/en.ts'
import { is } from '../messages/private-clients/is.ts'

/** The words about clients outside of every hub. */
export const privateClientMessages = defineMessages(en, is)
