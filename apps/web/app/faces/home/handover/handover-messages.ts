import { defineMessages } from '@kara/language'
import { en } from '../messages/handover/en.ts'
import { is } from '../messages/handover/is.ts'

export const handoverMessages = defineMessages(en, is)
