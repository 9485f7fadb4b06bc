import { inScope, notFound } from '@kara/kernel'
import { findLiveConnection } from '@kara/sso'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { extendHeldTime, requireHeldTime } from '../../../../care/held-time.server.ts'
import { goToCompanySignIn } from '../../../../http/company-sign-in.server.ts'
import { requireHub } from '../../../../http/guards.server.ts'
import { hubPaths } from '../../paths.ts'

/** Leaves for the company's sign-in; the time is held longer meanwhile. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const { ctx } = await requireHeldTime(args)
  const { host } = args.context.visit
  if (host.kind !== 'hub') throw notFound('web.no_hub', 'There is no hub at this address.')
  const { companyId } = host.hub
  const gate = inScope(ctx, { role: 'gate', companyId })
  const chosen = (await args.request.formData()).get('connection')
  const connection = await findLiveConnection(gate, chosen ? String(chosen) : undefined)
  if (!connection) return redirect(hubPaths.book())
  await extendHeldTime(args)
  return goToCompanySignIn(args, gate, {
    companyId,
    connectionId: connection.connectionId,
    returnPath: hubPaths.book(),
  })
}

/** Opened by hand: the booking knows its next step. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return redirect(hubPaths.book())
}
