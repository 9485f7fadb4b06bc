import { defineMessages } from '@kara/language'
import { en } from '../messages/away/en.ts'
import { is } from '../messages/away/is.ts'

export const awayMessages = defineMessages(en, is)
