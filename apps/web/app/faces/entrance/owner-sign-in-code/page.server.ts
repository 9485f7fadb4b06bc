import { openBreakGlass } from '@kara/sso'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { answerCode, CodeForm, readCode } from '../../../account/prove-address.server.ts'
import { enter } from '../../../http/enter.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { controlPaths } from '../../control/paths.ts'
import { entrancePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return readCode(args, entrancePaths.ownerSignIn())
}

/** The code opens the settings of the company's sign-in and nothing else; that ends by itself within half a day. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const { keys } = args.context.visit.platform
  return answerCode(args, CodeForm, {
    codePath: entrancePaths.ownerSignInCode,
    open: async ({ codeId, code }) => {
      const { personId, companyId } = await openBreakGlass(ctx, { codeId, code }, keys.identity)
      await enter(args, { personId, companyId, method: 'break_glass' })
      return redirect(controlPaths.signIn(companyId))
    },
  })
}
