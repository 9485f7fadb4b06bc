import { defineMessages } from '@kara/language'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'

/** The words about what a professional is paid. */
export const paymentMessages = defineMessages(en, is)
