import { recordAudit } from '@kara/audit'
import { findCompanyOfEmail, findEmploymentState } from '@kara/companies'
import { hashToken } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type CompanyId, type Ctx, inScope, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { RemoveCompanySignInInput } from '../contracts.ts'
import { lastWayIn, notYourAccount } from '../errors.ts'
import { identityUnlinked } from '../events.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import * as store from '../store/persons.ts'
import { deleteSomeLogins } from '../store/sessions.ts'

/**
 * Takes a company's sign-in off one's own account: the account, its history and its other ways in stay. What that
 * sign-in had opened elsewhere ends. Who does not work there any more loses the company's addresses with it, because
 * a code sent there would open the account to whoever reads them now. Off already is off.
 */
export async function removeCompanySignIn(ctx: Ctx, raw: RemoveCompanySignInInput): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = RemoveCompanySignInInput.parse(raw)
  const session = await getSureSession(ctx, input)
  if (session.personId !== personId) throw notYourAccount()
  const companyId = input.companyId as CompanyId
  const worksThere =
    (await findEmploymentState(inScope(ctx, { role: 'gate', personId, companyId }))) === 'active'
  await inTransaction(ctx, async (ctx) => {
    await store.lockPerson(ctx, personId)
    const addresses = await readAddresses(ctx, personId, companyId)
    if (!addresses.hasOwn) throw lastWayIn()
    if (!(await store.deleteLinks(ctx, personId, companyId))) return
    const gone = worksThere ? [] : addresses.ofCompany
    for (const id of gone) await store.deleteEmail(ctx, id)
    await deleteSomeLogins(ctx, personId, { companyId, exceptId: hashToken(input.token) })
    await recordAudit(ctx, 'identity.unlinked', {
      kind: 'person',
      id: personId,
      detail: { companyId, addresses: gone.length },
    })
    await publish(ctx, identityUnlinked(personId))
  })
}

/** Which proven addresses stand on the company's domains, and whether one is nobody's but the person's. */
async function readAddresses(ctx: TxCtx, personId: PersonId, companyId: CompanyId) {
  const ofCompany: store.EmailRow['id'][] = []
  let hasOwn = false
  for (const { id, email, kind, verifiedAt } of await store.listEmails(ctx, personId)) {
    const owner = await findCompanyOfEmail(ctx, email)
    if (owner?.companyId === companyId) ofCompany.push(id)
    if (!owner && kind === 'private' && verifiedAt) hasOwn = true
  }
  return { ofCompany, hasOwn }
}
