import { findBalance, findOwnCode, findPolicy, listMovements, listOwnRequests } from '@kara/credits'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { toBalanceView } from '../../../care/balance-view.server.ts'
import { listWorkplaces } from '../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const workplaces = await listWorkplaces(args)
  const places = await Promise.all(
    workplaces.map(async ({ companyId, companyName, ctx, hub }) => {
      const [balance, movements, policy, requests, code] = await Promise.all([
        findBalance(ctx),
        listMovements(ctx),
        findPolicy(ctx),
        listOwnRequests(ctx),
        findOwnCode(ctx),
      ])
      return {
        companyId,
        companyName,
        hub,
        period: policy?.period ?? null,
        requests,
        code,
        balance: balance && toBalanceView(balance),
        movements: movements.map(({ id, kind, amountHalves, reason, occurredAt }) => ({
          id,
          kind,
          amountHalves,
          isLate: reason === 'late_cancelled',
          occurredAt,
        })),
      }
    }),
  )
  return { places }
}
