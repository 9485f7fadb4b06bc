import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAsking } from '../../../http/asking.server.ts'
import { streamOfRings } from '../../../http/stream-of-rings.server.ts'

/** Rings when something is new in the conversation that is open; a stream, not a page. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, conversation } = await allowAsking(args)
  // No content tells the browser not to ask again.
  if (!conversation) return new Response(null, { status: 204 })
  return streamOfRings(args.context.visit.platform.bell, id)
}
