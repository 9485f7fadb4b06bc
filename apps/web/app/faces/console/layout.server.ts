import { countUnreadNotices } from '@kara/notices'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requirePerson, requireStaff } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  const { displayName } = await requireAccount(args)
  return { displayName, unread: await countUnreadNotices(await requirePerson(args), toldAt.console) }
}
