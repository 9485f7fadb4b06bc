import { listInvitations } from '@kara/hubs'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requireProfessional } from '../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ displayName }, invitations] = await Promise.all([requireAccount(args), listInvitations(ctx)])
  return { displayName, waiting: invitations.filter(({ isExpired }) => !isExpired).length }
}
