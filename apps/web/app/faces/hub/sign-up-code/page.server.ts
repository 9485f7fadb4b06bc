import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { proveAddress, readCode } from '../../../account/prove-address.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { joinHub } from '../join-hub.server.ts'
import { hubPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return readCode(args, hubPaths.signUp())
}

/** The code proves the address; the address says whether its owner belongs to the hub's company. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), hubPaths.welcome())
  return proveAddress(args, {
    welcome: async (personId) => ((await joinHub(args, personId)) === 'joined' ? to : hubPaths.welcome()),
    codePath: (codeId) => hubPaths.signUpCode(codeId, to),
  })
}
