import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { mayUseElectronicId } from '../../../account/electronic-id.server.ts'
import { signInByPassword } from '../../../account/sign-in-by-password.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { entrancePaths } from '../paths.ts'

/** Sides that no employer's sign-in opens. */
const ownSides = ['professional', 'staff'] as const

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const { searchParams } = new URL(args.request.url)
  return {
    to: readReturnPath(searchParams.get('to'), entrancePaths.start()),
    hasEid: await mayUseElectronicId(args),
    /** Somebody who came through an employer, on the way to where that opens nothing. */
    ownSide: ownSides.find((side) => side === searchParams.get('as')) ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  return signInByPassword(args, { start: entrancePaths.start(), codePath: entrancePaths.signUpCode })
}
