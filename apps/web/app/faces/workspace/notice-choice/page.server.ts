import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson, requireProfessional } from '../../../http/guards.server.ts'
import { loadChoice, saveChoice } from '../../../told/choice.server.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireProfessional(args)
  return loadChoice(await requirePerson(args), 'work')
}

export async function action(args: ActionFunctionArgs) {
  await requireProfessional(args)
  return saveChoice(args, await requirePerson(args), 'work', workspacePaths.noticeChoice())
}
