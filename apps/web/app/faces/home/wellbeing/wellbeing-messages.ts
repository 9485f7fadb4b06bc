import { defineMessages } from '@kara/language'
import { en } from '../messages/wellbeing/en.ts'
import { is } from '../messages/wellbeing/is.ts'

export const wellbeingMessages = defineMessages(en, is)
