import { defineMessages } from '@kara/language'
import { en } from '../messages/record/en.ts'
import { is } from '../messages/record/is.ts'

/** The words about a record that is taken along. */
export const recordMessages = defineMessages(en, is)
