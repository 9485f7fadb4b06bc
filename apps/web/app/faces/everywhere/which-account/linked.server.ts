import type { PersonId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { findRoles } from '../../../http/account.server.ts'
import { putFlash } from '../../../http/flash.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** Whether an account stands above what a company may open by an address alone. */
export async function standsAbove(args: PageArgs, personId: PersonId): Promise<boolean> {
  const { seats, professionalId, isStaff } = await findRoles(args, personId)
  return seats.length > 0 || professionalId !== null || isStaff
}

/** Says on the next page that the company's sign-in opens the account that was there before. */
export async function sayLinked(args: PageArgs): Promise<void> {
  const words = await wordsFor(args, messages)
  putFlash(args.context.visit, { tone: 'positive', text: words('linked') })
}
