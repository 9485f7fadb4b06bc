import { finishElectronicId } from '@kara/factors'
import { isCodedError, notFound } from '@kara/kernel'
import { isSsoRequiredFor } from '@kara/sso'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { hubReturnOf } from '../../../account/electronic-id-return.server.ts'
import { asking } from '../../../account/passkey-site.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { attemptToken } from '../../../http/company-sign-in.server.ts'
import { enter } from '../../../http/enter.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { keepSession } from '../../../http/session.server.ts'
import { entrancePaths } from '../paths.ts'

/** Back from the electronic ID. A refusal is said on the page from which the person left, or where they sign in. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const { visit } = args.context
  const { electronicId, keys } = visit.platform
  if (!electronicId) throw notFound('web.no_page', 'There is no page at this address.')
  const { searchParams } = new URL(args.request.url)
  const said = (name: string) => searchParams.get(name) ?? undefined
  const input = {
    ...asking(args),
    state: said('state') ?? '',
    code: said('code'),
    iss: said('iss'),
    error: said('error'),
    browserToken: attemptToken(visit),
  }
  const done = await finishElectronicId(ctx, input, keys.factors, {
    electronicId,
    ssoRequiredFor: (domain) => isSsoRequiredFor(ctx, domain),
  }).catch((error: unknown) => {
    // Where a try that is over began nobody knows any more.
    if (isCodedError(error) && error.code === 'factors.eid_over') return { over: error }
    throw error
  })
  if ('over' in done) return answerWithFlash(args, entrancePaths.start(), () => Promise.reject(done.over))
  if ('refusal' in done) {
    const hubReturn = hubReturnOf(done.returnPath, done.refusal.code.replace('factors.', ''))
    if (hubReturn) return redirect(hubReturn)
    const { locale } = await readerOf(args)
    const text = sentenceOf(locale, done.refusal.code) ?? done.refusal.message
    const to = done.purpose === 'sign_in' ? entrancePaths.signIn(done.returnPath) : done.returnPath
    return redirectWithFlash(args, to, { tone: 'critical', text })
  }
  if ('moveId' in done) return redirect(entrancePaths.electronicIdMove(done.moveId))
  if (done.started) keepSession(visit, done.started.token)
  else await enter(args, { personId: done.personId, method: 'eid' })
  return redirect(done.returnPath)
}
