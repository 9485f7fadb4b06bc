import { openDocument } from '@kara/directory'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { privateFileResponse } from '../../../http/private-file.server.ts'

/** The document of one of the professional's own credentials. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const credentialId = args.params.credentialId ?? ''
  return privateFileResponse(await openDocument(ctx, { credentialId }, args.context.visit.platform.storage))
}
