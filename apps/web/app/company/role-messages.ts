import { defineMessages } from '@kara/language'
import { en } from './messages/admin-roles/en.ts'
import { is } from './messages/admin-roles/is.ts'

/** What the roles on a company's side are called, and what each looks after. */
export const roleMessages = defineMessages(en, is)
