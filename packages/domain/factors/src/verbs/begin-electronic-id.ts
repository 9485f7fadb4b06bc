import { recordAudit } from '@kara/audit'
import { hashToken, newToken, seal } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { getSureSession, isSafeReturnPath, readSession } from '@kara/identity'
import { type Ctx, invariant } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { BeginElectronicIdInput, limits } from '../contracts.ts'
import { eidRefused, notSignedInHere, returnPathInvalid } from '../errors.ts'
import { type ElectronicId, newCodeVerifier } from '../gateway/electronic-id.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import { insertEidAttempt } from '../store/electronic-ids.ts'

/**
 * Sends a browser to the electronic ID: to sign in, to show it in a session, or to add it to an account,
 * which a session has to be sure for. What comes back counts in this browser, for this purpose, once.
 */
export async function beginElectronicId(
  ctx: Ctx,
  raw: BeginElectronicIdInput,
  keys: FactorsKeys,
  eid: ElectronicId,
): Promise<{ readonly redirectUrl: string }> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'the provider is not asked inside a transaction')
  const input = BeginElectronicIdInput.parse(raw)
  if (!isSafeReturnPath(input.returnPath)) throw returnPathInvalid()
  const session = await askingSession(ctx, input)
  const journey = { state: newToken(), nonce: newToken(), codeVerifier: newCodeVerifier() }
  const redirectUrl = await eid.authorizationUrl(journey)
  if (redirectUrl === 'unavailable' || redirectUrl === 'invalid') throw eidRefused('eid_unavailable')
  await inTransaction(ctx, async (ctx) => {
    const id = ctx.ids.next<'eid_attempt'>()
    const { nonce, codeVerifier } = journey
    await insertEidAttempt(ctx, {
      id,
      stateHash: hashToken(journey.state),
      browserHash: hashToken(input.browserToken),
      purpose: input.purpose,
      personId: session?.personId ?? null,
      sessionId: session?.sessionId ?? null,
      secretsSealed: seal(
        keys.journey,
        Buffer.from(JSON.stringify({ nonce, codeVerifier })),
        `eid_attempt|${id}`,
      ),
      returnPath: input.returnPath,
      expiresAt: ctx.clock.now().add({ minutes: limits.eidMinutes }),
    })
    await recordAudit(ctx, 'eid_attempt.began', { kind: 'eid_attempt', id })
  })
  return { redirectUrl }
}

async function askingSession(ctx: Ctx, input: ReturnType<typeof BeginElectronicIdInput.parse>) {
  if (input.purpose === 'sign_in') return null
  const asks = { token: input.token ?? '', host: input.host }
  if (input.purpose === 'add') return getSureSession(ctx, asks)
  const session = await readSession(ctx, asks)
  if (!session) throw notSignedInHere()
  return session
}
