import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { changeSecurity } from '../../../account/security/change-security.server.ts'
import { loadSecurity } from '../../../account/security/security.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { homePaths } from '../../home/paths.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireProfessional(args)
  const paths = { newAddressPath: homePaths.newAddress(), newPasswordPath: homePaths.newPassword() }
  return { ...(await loadSecurity(args)), ...paths }
}

export async function action(args: ActionFunctionArgs) {
  await requireProfessional(args)
  return changeSecurity(args, workspacePaths.security())
}
