import { listAcceptedTerms } from '@kara/identity'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../http/guards.server.ts'

/** What the person agreed to, newest first, with the text as it was. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  return { accepted: await listAcceptedTerms(ctx) }
}
