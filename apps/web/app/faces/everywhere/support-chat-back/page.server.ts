import { readConversationToken } from '@kara/support'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { keepConversation } from '../../../http/asking.server.ts'
import { allowAnyone } from '../../../http/guards.server.ts'

/** Brings the key of a conversation back to a browser, and takes it out of the address. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args)
  const id = readConversationToken(args.context.visit.platform.keys.support, args.params.token ?? '')
  if (id) keepConversation(args, id)
  return redirect(everywherePaths.supportChat())
}
