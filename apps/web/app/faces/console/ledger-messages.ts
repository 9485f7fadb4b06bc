import { defineMessages } from '@kara/language'
import { en } from './messages/ledger/en.ts'
import { is } from './messages/ledger/is.ts'

/** The words about a company's ledger of credits. */
export const ledgerMessages = defineMessages(en, is)
