import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type DecodedDocument, OpenDocumentInput } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { decode, readDocument } from '../reads/find-document.ts'

/** Shows support the values in the answer of an attempt. Who did it and why stays on record for good. */
export async function openDocument(
  ctx: Ctx,
  raw: OpenDocumentInput,
  sso: Pick<Sso, 'openDocument'>,
): Promise<DecodedDocument> {
  mustBeSupport(ctx)
  const { reference, reason } = OpenDocumentInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const document = await readDocument(ctx, reference, sso)
    await recordAudit(ctx, 'sso_document.opened', {
      kind: 'sso_attempt',
      id: document.attempt.id,
      detail: { reason },
    })
    return decode(ctx, document, { reveals: true })
  })
}
