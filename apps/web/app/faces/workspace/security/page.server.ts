import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { changeSecurity, loadSecurity } from '../../../account/security/security.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { homePaths } from '../../home/paths.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireProfessional(args)
  return { ...(await loadSecurity(args)), newAddressPath: homePaths.newAddress() }
}

export async function action(args: ActionFunctionArgs) {
  await requireProfessional(args)
  return changeSecurity(args, workspacePaths.security())
}
