import { findBalance, findOwnCode, findPolicy, listMovements, listOwnRequests } from '@kara/credits'
import type { MovementKind } from '@kara/credits/contracts'
import { readId } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { toBalanceView } from '../../../care/balance-view.server.ts'
import { listWorkplaces } from '../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'

const adjustments = ['carried_over', 'left', 'rejoined'] as const

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const search = new URL(args.request.url).searchParams
  const before = readId<'credit_movement'>(search.get('before'))
  const workplaces = await listWorkplaces(args)
  const places = await Promise.all(
    workplaces.map(async ({ companyId, companyName, ctx, hub }) => {
      const isOlder = before !== null && search.get('of') === companyId
      const [balance, page, policy, requests, code] = await Promise.all([
        findBalance(ctx),
        listMovements(ctx, isOlder ? before : null),
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
        isOlder,
        next: page.next,
        movements: page.movements.map(({ id, kind, amountHalves, reason, occurredAt }) => ({
          id,
          kind,
          amountHalves,
          sentence: sentenceOf(kind, reason),
          occurredAt,
        })),
      }
    }),
  )
  return { places }
}

/** Which sentence tells a movement: most by their kind, some by what they were for. */
function sentenceOf(
  kind: MovementKind,
  reason: string,
): MovementKind | 'late' | (typeof adjustments)[number] {
  if (kind === 'spend' && reason === 'late_cancelled') return 'late'
  return kind === 'adjust' ? (adjustments.find((known) => known === reason) ?? kind) : kind
}
