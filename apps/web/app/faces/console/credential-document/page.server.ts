import { openDocument } from '@kara/directory'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { privateFileResponse } from '../../../http/private-file.server.ts'

/** The document of a credential; that support opened it is recorded. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const credentialId = args.params.credentialId ?? ''
  return privateFileResponse(await openDocument(ctx, { credentialId }, args.context.visit.platform.storage))
}
