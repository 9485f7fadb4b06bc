import { type CodedError, notSignedIn, precondition } from '@kara/kernel'
import { data } from '@remix-run/node'
import { parseForm } from '../../http/form.server.ts'
import type { PageArgs, Visit } from '../../http/visit.server.ts'
import type { GoOn } from './go-on-elsewhere.tsx'
import { RequestForm } from './request-of-form.ts'

const kept = new WeakSet<Visit>()

const reasons: Readonly<Record<GoOn['first'], () => CodedError>> = {
  signIn: () => notSignedIn('web.session_ended', 'Your session has ended; what you wrote is still here.'),
  terms: () => precondition('web.terms_first', 'New terms apply; what you wrote is still here.'),
}

/**
 * Whose session ended while they wrote, or for whom new terms came into force, loses nothing of it: the form stays, and
 * goes on once they have signed in again, or accepted, in another tab.
 */
export async function keepTyped(args: PageArgs, goOn: GoOn) {
  const form = await parseForm(args, RequestForm)
  if (form.ok) kept.add(args.context.visit)
  const reply = form.ok ? form.refuse(reasons[goOn.first]()) : form.reply
  return data({ ...reply.data, goOn: form.ok ? goOn : undefined }, reply.init ?? undefined)
}

/**
 * Whether this request answers with what was typed. Where no script runs its page is drawn anew, for somebody who may be
 * signed out by then: it shows only what they sent themself.
 */
export function isTypedKept({ context }: PageArgs): boolean {
  return kept.has(context.visit)
}
