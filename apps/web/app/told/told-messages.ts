import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

export const toldMessages = defineMessages(en, is)
