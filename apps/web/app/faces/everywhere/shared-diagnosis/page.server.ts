import { openSharedDiagnosis } from '@kara/sso'
import { explain, productOf } from '@kara/sso/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

/** What IT sees behind a link that an employee or support gave them. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const { visit } = args.context
  const [diagnosis, { locale }] = await Promise.all([
    openSharedDiagnosis(ctx, { token: (args.params.token ?? '').slice(0, 100), device: visit.device }),
    readerOf(args),
  ])
  const { refusal, application, expected, received } = diagnosis
  const product = productOf(application.idpEntityId)
  const { code, fix } = explain(locale, refusal?.reason ?? 'not_returned', {
    ...application,
    expected,
    received,
    product,
  })
  return { diagnosis, code, fix, now: ctx.clock.now().toString() }
}
