import { findCurrentTerms } from '@kara/identity'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { beginAccount, signUpRules } from '../../../account/sign-up.server.ts'
import { allowAnyone, allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { entrancePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args)
  const { locale } = await readerOf(args)
  const terms = await findCurrentTerms(ctx, 'company', locale)
  return { hasTerms: terms !== null, to: onwardOf(args), ...signUpRules }
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  const to = onwardOf(args) ?? undefined
  return beginAccount(args, { codePath: (codeId) => entrancePaths.signUpCode(codeId, to) })
}

/** Who was on the way to somewhere wants an account of their own, and no company. */
function onwardOf({ request }: PageArgs): string | null {
  return readReturnPath(new URL(request.url).searchParams.get('to'), '') || null
}
