import { findCurrentTerms } from '@kara/identity'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { beginAccount, signUpRules } from '../../../account/sign-up.server.ts'
import { allowAnyone, allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { entrancePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args)
  const { locale } = await readerOf(args)
  const terms = await findCurrentTerms(ctx, 'company', locale)
  return { hasTerms: terms !== null, ...signUpRules }
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  return beginAccount(args, { codePath: entrancePaths.signUpCode })
}
