import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../http/guards.server.ts'
import { loadChoice, saveChoice } from '../../../told/choice.server.ts'
import { homePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  return loadChoice(await requirePerson(args), 'home')
}

export async function action(args: ActionFunctionArgs) {
  return saveChoice(args, await requirePerson(args), 'home', homePaths.noticeChoice())
}
