import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayEditProfile } from '../access.ts'
import { CredentialInput } from '../contracts.ts'
import { credentialAnswered, credentialMissing } from '../errors.ts'
import * as store from '../store/credentials.ts'

/**
 * Takes back what was entered by mistake, while support has not answered.
 *
 * @throws `directory.credential_missing`, `directory.credential_answered`
 */
export async function withdrawCredential(ctx: Ctx, raw: CredentialInput): Promise<void> {
  mayEditProfile(ctx)
  const id = CredentialInput.parse(raw).credentialId as Id<'credential'>
  await inTransaction(ctx, async (ctx) => {
    const before = await store.findCredential(ctx, id)
    if (!before) throw credentialMissing()
    if (before.withdrawnAt) return
    const withdrawnAt = ctx.clock.now()
    if (!(await store.settleCredential(ctx, id, { withdrawnAt }))) throw credentialAnswered()
    await recordAudit(ctx, 'credential.withdrawn', { kind: 'credential', id })
  })
}
