import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson, requireStaff } from '../../../http/guards.server.ts'
import { loadNotices, markAllRead } from '../../../told/notices.server.ts'
import { consolePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return loadNotices(args, await requirePerson(args), 'console')
}

export async function action(args: ActionFunctionArgs) {
  await requireStaff(args)
  return markAllRead(args, await requirePerson(args), 'console', consolePaths.notices())
}
