import { defineMessages } from '@kara/language'
import { en } from '../messages/feedback/en.ts'
import { is } from '../messages/feedback/is.ts'

export const feedbackMessages = defineMessages(en, is)
