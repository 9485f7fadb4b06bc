import { defineMessages } from '@kara/language'
import { en } from '../messages/series-proposal/en.ts'
import { is } from '../messages/series-proposal/is.ts'

export const seriesProposalMessages = defineMessages(en, is)
