import { defineMessages } from '@kara/language'
import { en } from '../messages/sponsored/en.ts'
import { is } from '../messages/sponsored/is.ts'

export const sponsoredMessages = defineMessages(en, is)
