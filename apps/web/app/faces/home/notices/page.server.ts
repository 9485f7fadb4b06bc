import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../http/guards.server.ts'
import { loadNotices, markAllRead } from '../../../told/notices.server.ts'
import { homePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  return loadNotices(args, await requirePerson(args), 'home')
}

export async function action(args: ActionFunctionArgs) {
  return markAllRead(args, await requirePerson(args), 'home', homePaths.notices())
}
