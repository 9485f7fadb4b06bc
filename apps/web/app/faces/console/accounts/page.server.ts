import { lookUpAccount } from '@kara/factors'
import { LookUpAccountInput, limits } from '@kara/factors/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { companyNames } from '../company-names.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  return { names: await companyNames(ctx), reasonCharsMax: limits.reasonCharsMax }
}

/** How the account behind an address stands; shown once, so that no address stands in the browser's history. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const form = await parseForm(args, LookUpAccountInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => ({ email: input.email, account: await lookUpAccount(ctx, input) }))
}
