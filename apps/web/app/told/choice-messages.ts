import { defineMessages } from '@kara/language'
import { en } from './messages/choice/en.ts'
import { is } from './messages/choice/is.ts'

export const choiceMessages = defineMessages(en, is)
