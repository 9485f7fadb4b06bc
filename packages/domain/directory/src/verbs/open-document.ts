import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import type { Storage, StoredFile } from '@kara/storage'
import { maySeeCredentials } from '../access.ts'
import { CredentialInput } from '../contracts.ts'
import { credentialMissing } from '../errors.ts'
import * as store from '../store/credentials.ts'

/**
 * The document of a credential, for its professional and for support; who opened it is recorded.
 *
 * @throws `directory.credential_missing`
 */
export async function openDocument(ctx: Ctx, raw: CredentialInput, storage: Storage): Promise<StoredFile> {
  maySeeCredentials(ctx)
  const id = CredentialInput.parse(raw).credentialId as Id<'credential'>
  const key = await inTransaction(ctx, async (ctx) => {
    const found = await store.findCredential(ctx, id)
    if (!found?.document) throw credentialMissing()
    await recordAudit(ctx, 'credential.opened', { kind: 'credential', id })
    return found.document
  })
  const file = await storage.readFile(key)
  if (!file) throw credentialMissing()
  return file
}
