import { defineMessages } from '@kara/language'
import { en } from '../messages/professionals/en.ts'
import { is } from '../messages/professionals/is.ts'

/** The words about those whom a person sees or saw. */
export const professionalsMessages = defineMessages(en, is)
