import { precondition } from '@kara/kernel'
import { getRecordPage } from '@kara/notes'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { isProven } from '../../../../account/security/sure.server.ts'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { clientOf } from '../../client/page.server.ts'

/** The next texts of a record that is saved. Answers a program; kept by no cache. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  if (!(await isProven(args)))
    throw precondition('web.confirm_first', 'First show that it is you on this device. Nothing was opened.')
  const from = Number(new URL(args.request.url).searchParams.get('from')) || 0
  const { notes: keys } = args.context.visit.platform.keys
  const page = await getRecordPage(ctx, keys, clientOf(args.params.personId), Math.max(0, Math.trunc(from)))
  return data(page, { headers: { 'Cache-Control': 'no-store' } })
}
