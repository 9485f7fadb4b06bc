import { notFound, readId } from '@kara/kernel'
import { drawStatement } from '@kara/payouts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { issuedFileResponse, printFor } from '../../../http/issued-file.server.ts'

/** A statement as a file: the same bytes at every download. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const statementId = readId<'pay_statement'>(args.params.statementId)
  if (!statementId) throw notFound('web.no_page', 'There is no page at this address.')
  const { keys } = args.context.visit.platform
  return issuedFileResponse(
    await drawStatement(ctx, keys.payments, { ...(await printFor(args)), statementId }),
  )
}
