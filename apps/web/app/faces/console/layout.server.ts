import { countUnreadNotices } from '@kara/notices'
import { countWaitingConversations } from '@kara/support'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requirePerson, requireStaff } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { displayName } = await requireAccount(args)
  const [unread, waiting] = await Promise.all([
    countUnreadNotices(await requirePerson(args), toldAt.console),
    countWaitingConversations(ctx),
  ])
  return { displayName, unread, waiting }
}
