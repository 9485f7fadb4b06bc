import { defineMessages } from '@kara/language'
import { en } from '../messages/requests/en.ts'
import { is } from '../messages/requests/is.ts'

export const requestMessages = defineMessages(en, is)
