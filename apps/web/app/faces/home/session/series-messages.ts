import { defineMessages } from '@kara/language'
import { en } from '../messages/series/en.ts'
import { is } from '../messages/series/is.ts'

/** The words about repeating, moving and series of sessions. */
export const seriesMessages = defineMessages(en, is)
