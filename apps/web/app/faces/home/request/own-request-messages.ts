import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

export const ownRequestMessages = defineMessages(en, is)
