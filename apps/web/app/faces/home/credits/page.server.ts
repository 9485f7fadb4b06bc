import {
  findBalance,
  findOwnCode,
  findPolicy,
  findReturned,
  findWaitingClaim,
  listGrantNotes,
  listMovements,
  listOwnRequests,
} from '@kara/credits'
import { readId } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { toBalanceView, toLotViews } from '../../../care/balance-view.server.ts'
import { listWorkplaces } from '../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'

/** What a person has at each of their companies, what ends when, what waits, and every movement. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const search = new URL(args.request.url).searchParams
  const before = readId<'credit_movement'>(search.get('before'))
  const workplaces = await listWorkplaces(args)
  const places = await Promise.all(
    workplaces.map(async ({ companyId, companyName, ctx, hub }) => {
      const isOlder = before !== null && search.get('of') === companyId
      const [balance, page, policy, requests, code, returnedHalves, waitsSince, notes] = await Promise.all([
        findBalance(ctx),
        listMovements(ctx, isOlder ? before : null),
        findPolicy(ctx),
        listOwnRequests(ctx),
        findOwnCode(ctx),
        findReturned(ctx),
        findWaitingClaim(ctx),
        listGrantNotes(ctx),
      ])
      return {
        companyId,
        companyName,
        hub,
        period: policy?.period ?? null,
        requests,
        code,
        balance: balance && toBalanceView(balance),
        isOlder,
        next: page.next,
        returnedHalves: returnedHalves ?? 0,
        lots: balance && policy ? toLotViews(balance, policy.timeZone, notes) : [],
        waitsSince,
        movements: page.movements.map(({ id, amountHalves, explanation, occurredAt }) => ({
          id,
          amountHalves,
          explanation,
          occurredAt,
        })),
      }
    }),
  )
  return { places }
}
