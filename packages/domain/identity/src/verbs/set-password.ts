import { recordAudit } from '@kara/audit'
import { hashPassword } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { SetPasswordInput } from '../contracts.ts'
import { passwordSet } from '../events.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import { normalisePassword } from '../rules/passwords.ts'
import * as store from '../store/persons.ts'
import { deleteSomeLogins } from '../store/sessions.ts'
import { assertStrong } from './reset-password.ts'

/**
 * Sets a password, the first or another, in a session that has just proven who the person is. Every
 * other session ends: whoever knew the old password is out.
 */
export async function setPassword(ctx: Ctx, raw: SetPasswordInput): Promise<void> {
  mustBeAtGate(ctx)
  // Hashing takes long: a connection must not wait for it.
  invariant(!ctx.transaction, 'a password is not set inside a transaction')
  const input = SetPasswordInput.parse(raw)
  const { personId, sessionId } = await getSureSession(ctx, input)
  const hash = await hashPassword(normalisePassword(input.password))
  await inTransaction(ctx, async (ctx) => {
    await assertStrong(ctx, personId, input.password)
    await store.upsertPassword(ctx, personId, hash)
    await deleteSomeLogins(ctx, personId, { exceptId: sessionId })
    await recordAudit(aboutPerson(ctx, personId), 'password.set', { kind: 'person', id: personId })
    await publish(ctx, passwordSet(personId))
  })
}
