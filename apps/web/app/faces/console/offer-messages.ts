import { defineMessages } from '@kara/language'
import { en } from './messages/offer/en.ts'
import { is } from './messages/offer/is.ts'

/** The words about why a time of a professional is not offered. */
export const offerMessages = defineMessages(en, is)
