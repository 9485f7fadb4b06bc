import { getCompany, listFormerEmployers } from '@kara/companies'
import {
  findBalance,
  findOwnCode,
  findPolicy,
  findReturned,
  findWaitingClaim,
  listGrantNotes,
  listMovements,
  listOwnRequests,
  withdrawCreditRequest,
} from '@kara/credits'
import type { CreditMovement } from '@kara/credits/contracts'
import { type Id, notFound, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { toBalanceView, toLotViews } from '../../../care/balance-view.server.ts'
import { listWorkplaces } from '../../../care/own-sessions.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { personCtx } from '../../../http/ctx.server.ts'
import { requireAccount, requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/more-credits/en.ts'
import { is } from '../messages/more-credits/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

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
        movements: page.movements.map(toRow),
      }
    }),
  )
  return { places, former: await listFormer(args, before, search.get('of')) }
}

/** Companies that somebody left, where credits of theirs moved: how they came and went stays readable. */
async function listFormer(args: LoaderFunctionArgs, before: Id<'credit_movement'> | null, of: string | null) {
  const { personId } = await requireAccount(args)
  const left = await listFormerEmployers(personCtx(args, { personId }))
  const pages = await Promise.all(
    left.map(async (companyId) => {
      const ctx = personCtx(args, { personId, companyId })
      const isOlder = before !== null && of === companyId
      const [{ name }, { movements, next }] = await Promise.all([
        getCompany(ctx),
        listMovements(ctx, isOlder ? before : null),
      ])
      return { companyId, companyName: name, isOlder, next, movements: movements.map(toRow) }
    }),
  )
  return pages.filter(({ movements, isOlder }) => isOlder || movements.length > 0)
}

function toRow({ id, amountHalves, explanation, periodStart, occurredAt }: CreditMovement) {
  return { id, amountHalves, explanation, periodStart, occurredAt }
}

/** Takes back what was asked for. */
export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const form = await args.request.formData()
  const requestId = readId<'credit_request'>(form.get('requestId'))
  const workplaces = await listWorkplaces(args)
  const workplace = workplaces.find(({ companyId }) => companyId === form.get('companyId'))
  if (!workplace || !requestId) throw notFound('web.no_page', 'There is no page at this address.')
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, homePaths.credits(), async () => {
    await withdrawCreditRequest(workplace.ctx, requestId)
    return words('takenBack')
  })
}
