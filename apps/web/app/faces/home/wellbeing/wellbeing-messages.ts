import { defineMessages } from '@kara/language'
import { en } from '../messages/wellbeing/en.ts'
import { is } from '../messages/wellbeing/is.ts'

export const wellbeingMessages = defineMessages(en, is)

/** The five questions in their order. */
export const wellbeingQuestions = ['spirits', 'calm', 'active', 'rested', 'interested'] as const
