import { defineMessages } from '@kara/language'
import { en } from '../messages/credit-proposal/en.ts'
import { is } from '../messages/credit-proposal/is.ts'

export const creditProposalMessages = defineMessages(en, is)
