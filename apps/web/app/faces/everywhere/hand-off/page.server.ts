import { redeemHandoff } from '@kara/identity'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'
import { handOffHash } from '../../../http/hand-off.server.ts'
import { ensureDeviceToken, keepSession, sessionToken } from '../../../http/session.server.ts'

/** Takes up a session that was carried over from another host: once, within a minute, in this browser. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const { visit } = args.context
  const { token, returnPath } = await redeemHandoff(ctx, {
    code: new URL(args.request.url).searchParams.get('code') ?? '',
    host: visit.host.name,
    browserHash: handOffHash(visit),
    device: visit.device,
    deviceToken: ensureDeviceToken(visit),
    replaces: sessionToken(visit) ?? undefined,
  })
  keepSession(visit, token)
  return redirect(returnPath)
}
