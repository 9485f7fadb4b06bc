import type { Ctx } from '@kara/kernel'
import { formatter } from '@kara/language'
import { findShareLink } from '@kara/sso'
import { explain, type OwnAttempt, productOf, type ReasonCode, writeItMessage } from '@kara/sso/contracts'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** The note that was asked for, ready to send; null before anybody asked for it. */
export async function noteToIt(
  args: PageArgs,
  gate: Ctx,
  attempt: OwnAttempt,
  pasted: ReasonCode | null,
): Promise<{ subject: string; body: string } | null> {
  const { platform } = args.context.visit
  const { reference, application, expected, received, startedAt, refusal } = attempt
  const [link, { locale, timeZone }] = await Promise.all([
    findShareLink(gate, { reference }, platform.keys.sso),
    readerOf(args),
  ])
  if (!link) return null
  const product = productOf(application.idpEntityId)
  const reason = pasted ?? refusal?.reason ?? 'not_returned'
  const { code, fix } = explain(locale, reason, { ...application, expected, received, product })
  return writeItMessage(locale, {
    ...application,
    code,
    reference,
    fix,
    when: formatter(locale, timeZone).dateTimeWithZone(startedAt, 'medium'),
    // At the app, whose host names no company and no hub.
    shareUrl: `${platform.sso.origin}${everywherePaths.sharedDiagnosis(link.token)}`,
  })
}
