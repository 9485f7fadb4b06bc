import { defineMessages } from '@kara/language'
import { en } from '../messages/people/en.ts'
import { is } from '../messages/people/is.ts'

export const peopleMessages = defineMessages(en, is)
