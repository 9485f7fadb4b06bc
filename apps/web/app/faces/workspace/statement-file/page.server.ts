import { notFound, readId } from '@kara/kernel'
import { drawStatement } from '@kara/payouts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { originOf } from '../../../http/host.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { entrancePaths } from '../../entrance/paths.ts'

/** A statement as a file: the same bytes at every download. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const statementId = readId<'pay_statement'>(args.params.statementId)
  if (!statementId) throw notFound('web.no_page', 'There is no page at this address.')
  const { config, keys } = args.context.visit.platform
  const { locale, timeZone } = await readerOf(args)
  const origin = originOf({ host: config.BASE_HOST, scheme: config.BASE_SCHEME }, 'app')
  const { fileName, bytes } = await drawStatement(ctx, keys.payments, {
    statementId,
    locale,
    timeZone,
    checkUrl: `${origin}${entrancePaths.check()}`,
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
