import { defineMessages } from '@kara/language'
import { en } from './messages/countries/en.ts'
import { is } from './messages/countries/is.ts'

/** Names of countries by their code. */
export const countryMessages = defineMessages(en, is)
