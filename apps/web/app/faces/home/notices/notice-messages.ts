import { defineMessages } from '@kara/language'
import { en } from '../messages/notices/en.ts'
import { is } from '../messages/notices/is.ts'

export const noticeMessages = defineMessages(en, is)
