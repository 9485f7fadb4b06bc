import type { Print, PrintedFile } from '@kara/issuing'
import { entrancePaths } from '../faces/entrance/paths.ts'
import { originOf } from './host.server.ts'
import { readerOf } from './language.server.ts'
import type { PageArgs } from './visit.server.ts'

/** How documents are drawn for whoever asks: in their language and zone, to be checked on our public page. */
export async function printFor(args: PageArgs): Promise<Print> {
  const { config } = args.context.visit.platform
  const { locale, timeZone } = await readerOf(args)
  const origin = originOf({ host: config.BASE_HOST, scheme: config.BASE_SCHEME }, 'app')
  return { locale, timeZone, checkUrl: `${origin}${entrancePaths.check()}` }
}

/** A document under its own name; kept by no cache. */
export function issuedFileResponse({ fileName, bytes }: PrintedFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
