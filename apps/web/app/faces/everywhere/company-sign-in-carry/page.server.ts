import { findCarriedMessage } from '@kara/sso'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { allowGate } from '../../../http/guards.server.ts'

/** The form that this address carries to a company's identity provider. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const message = (new URL(args.request.url).searchParams.get('m') ?? '').slice(0, 12_000)
  const carried = await findCarriedMessage(ctx, { message }, args.context.visit.platform.sso)
  if (!carried) throw redirect(everywherePaths.trouble())
  return { carried }
}
