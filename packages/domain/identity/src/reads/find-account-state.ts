import { normaliseEmail } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type AccountState, audiences } from '../contracts.ts'
import { emailInvalid } from '../errors.ts'
import { findWaitingTerms } from '../steps/find-waiting-terms.ts'
import * as store from '../store/persons.ts'
import { listAcceptances } from '../store/terms.ts'

/**
 * How the account behind an address stands: what opens it, which addresses it has, which terms it agreed to. Nothing of
 * what the person does with it. An address that nobody has proven leads to the newest account that waits for its proof.
 */
export async function findAccountState(ctx: Ctx, email: string): Promise<AccountState | null> {
  mustBeAtGate(ctx)
  const known = normaliseEmail(email)
  if (!known) throw emailInvalid()
  const owner = await inTransaction(ctx, (ctx) => store.findCredential(ctx, known.email))
  if (!owner) return null
  const { personId, locale } = owner
  // What a person agreed to is theirs, at the gate as well.
  return inTransaction(inScope(ctx, { role: 'gate', personId }), (ctx) => stateOf(ctx, personId, locale))
}

async function stateOf(ctx: TxCtx, personId: PersonId, locale: 'en' | 'is'): Promise<AccountState> {
  const person = await store.findPerson(ctx, personId)
  const emails = await store.listEmails(ctx, personId)
  const passwordSetAt = await store.findPasswordSetAt(ctx, personId)
  const links = await store.listLinks(ctx, personId)
  const accepted = await listAcceptances(ctx, personId)
  const waiting: AccountState['termsWaiting'][number][] = []
  for (const audience of audiences) {
    if (!accepted.some(({ terms }) => terms.audience === audience)) continue
    const terms = await findWaitingTerms(ctx, personId, { audience, locale })
    if (terms?.wants === 'acceptance') waiting.push(audience)
  }
  return {
    personId,
    createdAt: person?.createdAt.toString() ?? '',
    addresses: emails.map(({ emailNorm, kind, verifiedAt }) => ({
      domain: emailNorm.split('@')[1] ?? '',
      kind,
      provenAt: verifiedAt?.toString() ?? null,
    })),
    passwordSetAt: passwordSetAt?.toString() ?? null,
    companySignIns: links.map(({ companyId, linkedAt }) => ({ companyId, linkedAt: linkedAt.toString() })),
    termsAccepted: accepted.map(({ terms, acceptedAt }) => ({
      audience: terms.audience,
      version: terms.version,
      acceptedAt: acceptedAt.toString(),
    })),
    termsWaiting: waiting,
  }
}
