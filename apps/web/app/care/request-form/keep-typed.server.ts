import { notSignedIn } from '@kara/kernel'
import { parseForm } from '../../http/form.server.ts'
import type { PageArgs, Visit } from '../../http/visit.server.ts'
import { RequestForm } from './request-of-form.ts'

const kept = new WeakSet<Visit>()

/** Whose session ended while they wrote loses nothing of it: the form stays, and goes on once they are signed in again. */
export async function keepTyped(args: PageArgs) {
  const form = await parseForm(args, RequestForm)
  if (!form.ok) return form.reply
  kept.add(args.context.visit)
  return form.refuse(
    notSignedIn('web.session_ended', 'Your session has ended; what you wrote is still here.'),
  )
}

/**
 * Whether this request answers with what was typed. Where no script runs its page is drawn anew, for somebody who is
 * signed out by then: it shows only what they sent themself.
 */
export function isTypedKept({ context }: PageArgs): boolean {
  return kept.has(context.visit)
}
