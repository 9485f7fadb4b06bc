import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

/** Words of the frame of this face, and of the pages in it that need no more. */
export const workspaceMessages = defineMessages(en, is)
