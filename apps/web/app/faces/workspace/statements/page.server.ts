import { findPayoutAccount, listStatements } from '@kara/payouts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [listed, account] = await Promise.all([listStatements(ctx), findPayoutAccount(ctx)])
  return { ...listed, account }
}
