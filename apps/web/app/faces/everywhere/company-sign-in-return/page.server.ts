import { completeAttempt } from '@kara/sso'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { findAccount } from '../../../http/account.server.ts'
import { attemptToken, troubleOf } from '../../../http/company-sign-in.server.ts'
import { enter } from '../../../http/enter.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sayLinked, standsAbove } from '../which-account/linked.server.ts'

/** The last step of a company's sign-in, on the host and in the browser where it began. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const { visit } = args.context
  const [{ locale, timeZone }, account] = await Promise.all([readerOf(args), findAccount(args)])
  const input = {
    handoffCode: new URL(args.request.url).searchParams.get('code') ?? '',
    host: visit.host.name,
    browserToken: attemptToken(visit),
    locale,
    timeZone,
    provenPersonId: account?.personId,
  }
  try {
    const done = await completeAttempt(ctx, input, visit.platform.sso, {
      isPrivileged: (personId) => standsAbove(args, personId),
    })
    const { personId, companyId, returnPath, linkingId, askedSecondsAgo } = done
    if (linkingId) return redirect(everywherePaths.whichAccount(linkingId))
    const signInId = done.signInId ?? undefined
    if (personId) await enter(args, { personId, companyId, signInId, askedSecondsAgo, method: 'sso' })
    if (done.link === 'linked') await sayLinked(args)
    return redirect(returnPath)
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) throw error
    return redirect(trouble)
  }
}
