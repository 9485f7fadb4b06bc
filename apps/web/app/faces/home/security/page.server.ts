import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { changeSecurity } from '../../../account/security/change-security.server.ts'
import { loadSecurity } from '../../../account/security/security.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { homePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  return loadSecurity(args)
}

export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  return changeSecurity(args, homePaths.security())
}
