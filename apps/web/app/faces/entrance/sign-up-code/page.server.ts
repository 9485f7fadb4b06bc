import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { proveAddress, readCode } from '../../../account/prove-address.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { entrancePaths } from '../paths.ts'

/** Who came by signing up wants a company; who came by signing in wants to go where they were going. */
const newCompany = '/control/new'

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return readCode(args, entrancePaths.signUp())
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), newCompany)
  return proveAddress(args, {
    welcome: async () => to,
    codePath: (codeId) => entrancePaths.signUpCode(codeId, to),
  })
}
