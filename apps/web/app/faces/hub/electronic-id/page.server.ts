import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { mayUseElectronicId } from '../../../account/electronic-id.server.ts'
import { eidSignInUrl } from '../../../account/electronic-id-return.server.ts'
import { extendHeldTime } from '../../../care/held-time.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { findCompanySignIn, joinHub } from '../join-hub.server.ts'
import { hubPaths } from '../paths.ts'

/**
 * Leaves the hub for the electronic ID, which is shown at the app; a held time is held longer meanwhile. It is
 * Iceland's alone, and no way past a sign-in that the company requires.
 */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const to = readReturnPath((await args.request.formData()).get('to'), hubPaths.start())
  const connection = await findCompanySignIn(args)
  if (connection?.isRequired || !(await mayUseElectronicId(args))) return redirect(hubPaths.signIn(to))
  await extendHeldTime(args)
  return redirect(eidSignInUrl(args, hubPaths.electronicId(to)))
}

/** Back at the hub, signed in or with the reason why not; said here, because each host keeps its own notices. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  const { searchParams } = new URL(args.request.url)
  const to = readReturnPath(searchParams.get('to'), hubPaths.start())
  const account = await findAccount(args)
  const { locale } = await readerOf(args)
  const refused = searchParams.get('refused')
  const text = refused && sentenceOf(locale, `factors.${refused}`)
  const onward = account ? to : hubPaths.signIn(to)
  // Who has to show it, and cannot, is offered a letter instead of another try.
  if (account && refused === 'eid_unavailable' && to === hubPaths.book())
    return redirect(hubPaths.book(refused))
  if (text) return redirectWithFlash(args, onward, { tone: 'critical', text })
  if (account && !account.isLocked) await joinHub(args, account.personId)
  return redirect(onward)
}
