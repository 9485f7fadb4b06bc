import { defineMessages } from '@kara/language'
import { en } from '../messages/admin/en.ts'
import { is } from '../messages/admin/is.ts'

export const adminMessages = defineMessages(en, is)
