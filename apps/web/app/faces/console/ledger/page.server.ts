import { getCompanyForSupport } from '@kara/companies'
import { decideAdjustment, getLedger, requestCheck } from '@kara/credits'
import { DecideAdjustmentInput } from '@kara/credits/contracts'
import { type CompanyId, notFound, readId } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { ledgerMessages } from '../ledger-messages.ts'
import { consolePaths } from '../paths.ts'

const LedgerForm = z.union([z.object({ intent: z.literal('check') }), DecideAdjustmentInput])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const companyId = companyOfAddress(args.params.companyId)
  const pseudonym = codeOf(args.request.url)
  const before = readId<'credit_movement'>(new URL(args.request.url).searchParams.get('before'))
  const [company, ledger] = await Promise.all([
    getCompanyForSupport(ctx, companyId),
    getLedger(ctx, companyId, { pseudonym, before }),
  ])
  const self = ctx.actor.kind === 'support' ? ctx.actor.personId : null
  return {
    company: { id: company.id as string, name: company.name },
    pseudonym,
    isOlder: before !== null,
    ledger: {
      ...ledger,
      adjustments: ledger.adjustments.map(({ requestedBy, ...row }) => ({
        ...row,
        isOwn: requestedBy === self,
      })),
    },
  }
}

/** Has the ledger looked at now, or decides about a correction. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const companyId = companyOfAddress(args.params.companyId)
  const form = await parseForm(args, LedgerForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, ledgerMessages)
  const input = form.value
  return answerWithFlash(args, consolePaths.ledger(companyId), async () => {
    if ('intent' in input) {
      await requestCheck(ctx, companyId)
      return words('checkAsked')
    }
    await decideAdjustment(ctx, input)
    return words(input.decision)
  })
}

function companyOfAddress(param: string | undefined): CompanyId {
  const companyId = readId<'company'>(param)
  if (!companyId) throw notFound('companies.company_missing', 'There is no such company.')
  return companyId
}

/** A code as somebody typed it; nothing else is looked for. */
function codeOf(url: string): string | null {
  const typed = (new URL(url).searchParams.get('code') ?? '').trim().toUpperCase()
  return /^[0-9A-F]{8}$/.test(typed) ? typed : null
}
