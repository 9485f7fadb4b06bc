import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { allowAnyone } from '../../../http/guards.server.ts'
import { keepPreference } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'

/** A choice of language or look: kept in this browser, then back to the page it was made on. */
export async function action(args: ActionFunctionArgs) {
  await allowAnyone(args)
  const form = await args.request.formData()
  for (const name of ['locale', 'theme'] as const) {
    const value = form.get(name)
    if (typeof value === 'string') keepPreference(args.context.visit, name, value)
  }
  return redirect(readReturnPath(form.get('to'), '/'))
}

/** Opened by hand there is nothing to see here. */
export async function loader(args: ActionFunctionArgs) {
  await allowAnyone(args)
  return redirect('/')
}
