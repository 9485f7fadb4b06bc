import { beginConfirmation, beginPasskey } from '@kara/factors'
import { notFound } from '@kara/kernel'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { asking, passkeySite } from '../../../account/passkey-site.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { entrancePaths } from '../paths.ts'

/** What a browser's passkey is asked; fetched by a script of ours, so it answers with data alone. */
export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  const account = await findAccount(args)
  if (!account) throw notFound('web.no_page', 'There is no page at this address.')
  const ctx = gateCtx(args, { personId: account.personId })
  const { token, host } = asking(args)
  const isNew = new URL(args.request.url).searchParams.get('purpose') === 'add'
  const begin = isNew ? beginPasskey : beginConfirmation
  return Response.json(await begin(ctx, { token, host }, passkeySite(args)))
}

/** Opened by hand there is nothing to see here. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return redirect(entrancePaths.start())
}
