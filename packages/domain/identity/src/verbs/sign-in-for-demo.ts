import { recordAudit } from '@kara/audit'
import { normaliseEmail } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { SignInForDemoInput, type StartedSession } from '../contracts.ts'
import { demoOff, personMissing } from '../errors.ts'
import { lifeFrom, sessionLife } from '../rules/sessions.ts'
import { findVerifiedOwner } from '../store/persons.ts'
import { openSession } from './start-session.ts'

/**
 * Signs in as a person of the demonstration without a password. `isDemo` comes from the settings of the
 * process; a production process has no way to set it.
 */
export async function signInForDemo(
  ctx: Ctx,
  raw: SignInForDemoInput,
  { isDemo }: { readonly isDemo: boolean },
): Promise<StartedSession> {
  mustBeAtGate(ctx)
  if (!isDemo) throw demoOff()
  const { email, host, device, isPrivileged } = SignInForDemoInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const known = normaliseEmail(email)?.email
    const personId = known ? await findVerifiedOwner(ctx, known) : null
    if (!personId) throw personMissing()
    await recordAudit(aboutPerson(ctx, personId), 'sign_in.demonstrated', { kind: 'person', id: personId })
    const authAt = ctx.clock.now()
    const life = lifeFrom(authAt, sessionLife('demo', isPrivileged))
    return openSession(ctx, { personId, host, method: 'demo', companyId: null, device, authAt, life })
  })
}
