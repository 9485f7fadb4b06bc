import { countUnreadNotices } from '@kara/notices'
import { countUndecided } from '@kara/scheduling'
import { countWaitingConversations } from '@kara/support'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requirePerson, requireStaff } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { displayName } = await requireAccount(args)
  const [unread, waiting, undecided] = await Promise.all([
    countUnreadNotices(await requirePerson(args), toldAt.console),
    countWaitingConversations(ctx),
    countUndecided(ctx),
  ])
  return { displayName, unread, waiting, undecided }
}
