import { defineMessages } from '@kara/language'
import { en } from '../messages/clinic/en.ts'
import { is } from '../messages/clinic/is.ts'

/** The words of clinics: who belongs, what is kept for whom, and what was changed. */
export const clinicMessages = defineMessages(en, is)
