import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson, requireProfessional } from '../../../http/guards.server.ts'
import { loadNotices, markAllRead } from '../../../told/notices.server.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireProfessional(args)
  return loadNotices(args, await requirePerson(args), 'work')
}

export async function action(args: ActionFunctionArgs) {
  await requireProfessional(args)
  return markAllRead(args, await requirePerson(args), 'work', workspacePaths.notices())
}
