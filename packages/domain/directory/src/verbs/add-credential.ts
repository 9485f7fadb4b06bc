import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, invariant, type ProfessionalId } from '@kara/kernel'
import { contentHash, normaliseImage, type Storage } from '@kara/storage'
import { Temporal } from 'temporal-polyfill'
import { mayEditProfile } from '../access.ts'
import { AddCredentialInput, limits } from '../contracts.ts'
import { credentialExpired, documentUnreadable, professionalMissing, tooManyCredentials } from '../errors.ts'
import { dayAt } from '../rules/coverage.ts'
import { planReview } from '../steps/plan-review.ts'
import * as store from '../store/credentials.ts'
import { lockProfessional } from '../store/professionals.ts'

/** Enough to read small print; what a camera adds beyond it is only weight. */
const page = { widthMax: 2000, heightMax: 2800, fit: 'inside' } as const

/**
 * Enters a licence, certificate or insurance, which waits for support. Its document is for the two of them
 * alone. The file is written before the transaction: what a row names is always there.
 *
 * @throws `directory.credential_expired`, `directory.credentials_max`, `directory.document_unreadable`
 */
export async function addCredential(
  ctx: Ctx,
  raw: AddCredentialInput,
  document: Uint8Array | null,
  storage: Storage,
): Promise<Id<'credential'>> {
  const professionalId = mayEditProfile(ctx)
  const { expiresOn: typed, ...input } = AddCredentialInput.parse(raw)
  invariant(!ctx.transaction, 'a document is not stored inside a transaction')
  const expiresOn = typed ? Temporal.PlainDate.from(typed) : null
  const key = document ? await keepDocument(professionalId, document, storage) : ''
  return inTransaction(ctx, async (ctx) => {
    const professional = await lockProfessional(ctx, professionalId)
    if (!professional) throw professionalMissing()
    const now = ctx.clock.now()
    const today = dayAt(now, professional.timeZone)
    if (expiresOn && Temporal.PlainDate.compare(expiresOn, today) < 0) throw credentialExpired()
    const before = await store.listCredentials(ctx, [professionalId])
    if (before.length >= limits.credentialsMax) throw tooManyCredentials()
    const id = ctx.ids.next<'credential'>()
    await store.insertCredential(ctx, {
      ...input,
      professionalId,
      id,
      expiresOn,
      document: key,
      enteredAt: now,
    })
    await planReview(ctx, professionalId)
    await recordAudit(ctx, 'credential.added', { kind: 'credential', id, detail: { kind: input.kind } })
    return id
  })
}

async function keepDocument(id: ProfessionalId, sent: Uint8Array, storage: Storage): Promise<string> {
  if (sent.byteLength > limits.documentBytesMax) throw documentUnreadable()
  const isPdf = Buffer.from(sent.subarray(0, 5)).toString('latin1') === '%PDF-'
  const bytes = isPdf ? sent : await drawnAnew(sent)
  const key = `professionals/${id}/document-${contentHash(bytes)}.${isPdf ? 'pdf' : 'webp'}`
  await storage.put(key, bytes)
  return key
}

async function drawnAnew(sent: Uint8Array): Promise<Uint8Array> {
  try {
    return (await normaliseImage(sent, { ...page, bytesMax: limits.documentBytesMax })).bytes
  } catch {
    throw documentUnreadable()
  }
}
