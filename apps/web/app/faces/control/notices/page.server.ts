import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireAdminPerson } from '../../../http/guards.server.ts'
import { loadNotices, markAllRead } from '../../../told/notices.server.ts'
import { controlPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  return loadNotices(args, await requireAdminPerson(args), 'control')
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdminPerson(args)
  return markAllRead(args, ctx, 'control', controlPaths.notices(String(args.params.companyId)))
}
