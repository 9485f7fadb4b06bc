import { defineMessages } from '@kara/language'
import { en } from '../../messages/series/en.ts'
import { is } from '../../messages/series/is.ts'

/** The words about proposing a series to a client. */
export const seriesMessages = defineMessages(en, is)
