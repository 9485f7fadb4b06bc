import { defineMessages } from '@kara/language'
import { en } from '../messages/handovers/en.ts'
import { is } from '../messages/handovers/is.ts'

export const handoverMessages = defineMessages(en, is)
