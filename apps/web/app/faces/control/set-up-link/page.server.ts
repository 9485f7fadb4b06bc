import { isCodedError } from '@kara/kernel'
import { openSetUpLink } from '@kara/sso'
import { setUpLimits } from '@kara/sso/contracts'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { setUpPlaces } from '../paths.ts'

/** Opens a set-up link: the browser keeps it, so that it leaves the address. One that is over says why. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const token = (args.params.token ?? '').slice(0, 100)
  try {
    await openSetUpLink(ctx, { token })
    args.context.visit.cookies.set('setUp', token, { maxAgeSeconds: setUpLimits.setUpLinkDays * 24 * 3600 })
    return redirect(setUpPlaces.link().start)
  } catch (error) {
    if (!isCodedError(error) || !error.code.startsWith('sso.set_up_link_')) throw error
    args.context.visit.cookies.clear('setUp')
    const { locale } = await readerOf(args)
    const why = sentenceOf(locale, error.code, error.details.values) ?? error.message
    return data({ why }, { status: 410 })
  }
}
