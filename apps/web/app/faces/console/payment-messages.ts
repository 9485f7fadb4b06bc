import { defineMessages } from '@kara/language'
import { en } from './messages/payments/en.ts'
import { is } from './messages/payments/is.ts'

/** The words about money that support looks after. */
export const paymentMessages = defineMessages(en, is)
