import { recordAudit } from '@kara/audit'
import { findCompanyOfEmail, normaliseEmail } from '@kara/companies'
import { hashPassword } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type CompanyId, type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { type PendingCode, SignUpInput } from '../contracts.ts'
import { emailInvalid, passwordWeak } from '../errors.ts'
import { personCreated } from '../events.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import { normalisePassword, weaknessOf } from '../rules/passwords.ts'
import * as store from '../store/persons.ts'
import { issueCode } from './issue-code.ts'
import { takeTries } from './take-tries.ts'

/**
 * Begins an account: the address gets a code, and the account opens once the code comes back. An address
 * that has an account already gets the same answer; only its letter says so.
 */
export async function signUp(ctx: Ctx, raw: SignUpInput, keys: IdentityKeys): Promise<PendingCode> {
  mustBeAtGate(ctx)
  // Hashing takes long: a connection must not wait for it.
  invariant(!ctx.transaction, 'an account is not begun inside a transaction')
  const input = SignUpInput.parse(raw)
  const email = normaliseEmail(input.email)?.email
  if (!email) throw emailInvalid()
  const weakness = weaknessOf(input.password, { email, displayName: input.displayName })
  if (weakness) throw passwordWeak(weakness)
  await takeTries(ctx, keys, { clientAddress: input.clientAddress })
  const hash = await hashPassword(normalisePassword(input.password))
  const companyId = (input.companyId ?? null) as CompanyId | null
  const account = { ...input, email, hash }
  const [pending, isKnown] = await inTransaction(ctx, async (ctx) => {
    const known = await store.findVerifiedPerson(ctx, email)
    const to = known ? { personId: known.id, displayName: known.displayName } : await begin(ctx, account)
    const letter = known ? 'account_exists' : 'verify'
    const locale = known ? known.locale : input.locale
    const pending = await issueCode(ctx, keys, { email, purpose: 'verify', letter, to, locale, companyId })
    return [pending, known !== null]
  })
  if (isKnown) await beginForNobody(ctx, account)
  return pending
}

/** As much work as beginning an account, of which nothing stays: how long the answer takes tells nothing either. */
async function beginForNobody(ctx: Ctx, account: Account): Promise<void> {
  const taken = new Error('Nothing of this stays.')
  await inTransaction(ctx, async (ctx) => {
    await begin(ctx, account)
    throw taken
  }).catch((error: unknown) => {
    if (error !== taken) throw error
  })
}

interface Account {
  readonly displayName: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
  readonly email: string
  readonly hash: string
}

async function begin(ctx: TxCtx, { displayName, locale, timeZone, email, hash }: Account) {
  const personId = ctx.ids.next<'person'>()
  const company = await findCompanyOfEmail(ctx, email)
  await store.insertPerson(ctx, { id: personId, displayName, locale, timeZone })
  await store.insertEmail(ctx, { personId, email, kind: company ? 'work' : 'private' }, false)
  await store.upsertPassword(ctx, personId, hash)
  await recordAudit(aboutPerson(ctx, personId), 'person.created', { kind: 'person', id: personId })
  await publish(ctx, personCreated(personId))
  return { personId, displayName }
}
