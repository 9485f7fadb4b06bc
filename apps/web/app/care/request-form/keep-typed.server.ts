import { notSignedIn } from '@kara/kernel'
import { parseForm } from '../../http/form.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import { RequestForm } from './request-of-form.ts'

/** Whose session ended while they wrote loses nothing of it: the form stays, and goes on once they are signed in again. */
export async function keepTyped(args: PageArgs) {
  const form = await parseForm(args, RequestForm)
  if (!form.ok) return form.reply
  return form.refuse(
    notSignedIn('web.session_ended', 'Your session has ended; what you wrote is still here.'),
  )
}
