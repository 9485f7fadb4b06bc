import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { mayUseElectronicId } from '../../../account/electronic-id.server.ts'
import { signInByPassword } from '../../../account/sign-in-by-password.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { entrancePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const to = new URL(args.request.url).searchParams.get('to')
  return { to: readReturnPath(to, entrancePaths.start()), hasEid: await mayUseElectronicId(args) }
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  return signInByPassword(args, { start: entrancePaths.start(), codePath: entrancePaths.signUpCode })
}
