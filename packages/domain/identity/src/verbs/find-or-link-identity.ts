import { recordAudit } from '@kara/audit'
import { isDomainVerified, listCompaniesOfPerson, normaliseEmail } from '@kara/companies'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf, inScope, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { FindOrLinkIdentityInput, type FoundIdentity } from '../contracts.ts'
import { domainNotVerified, emailInvalid, linkConflict } from '../errors.ts'
import { identityLinked, personCreated } from '../events.ts'
import { mayLink } from '../rules/linking.ts'
import * as store from '../store/persons.ts'

/** Whether an account has a standing beyond its own (a professional's); known above this module. */
export type IsPrivileged = (personId: PersonId) => Promise<boolean>

type Identity = ReturnType<typeof FindOrLinkIdentityInput.parse>

/**
 * The account that a subject of the company's identity provider opens: the linked one; else the one
 * account with the same proven address, if joining them takes nothing over; else a new one. The address
 * decides once, at the first link, and only inside a domain that the company has proven.
 */
export async function findOrLinkIdentity(
  ctx: Ctx,
  raw: FindOrLinkIdentityInput,
  { isPrivileged = async () => false }: { readonly isPrivileged?: IsPrivileged } = {},
): Promise<FoundIdentity> {
  mustBeAtGate(ctx)
  const input = FindOrLinkIdentityInput.parse(raw)
  try {
    return await findOrLink(ctx, input, isPrivileged)
  } catch (error) {
    // Two first sign-ins at once: the other one made the account or the link.
    if (ctx.transaction || !isFailure(error, 'unique_violation')) throw error
    return findOrLink(ctx, input, isPrivileged)
  }
}

async function findOrLink(ctx: Ctx, input: Identity, isPrivileged: IsPrivileged): Promise<FoundIdentity> {
  return inTransaction(ctx, async (ctx) => {
    const link = await store.findLink(ctx, input.connectionId as ConnectionId, input.subject)
    if (link) {
      if (link.companyId !== companyOf(ctx)) throw linkConflict()
      return { personId: link.personId, outcome: 'known' }
    }
    const address = normaliseEmail(input.email)
    if (!address) throw emailInvalid()
    if (!(await isDomainVerified(ctx, address.domain))) throw domainNotVerified(address.domain)
    const owner = await store.findVerifiedOwner(ctx, address.email)
    if (!owner) return createFor(ctx, input, address.email)
    await store.lockPerson(ctx, owner)
    const account = {
      hasLink: (await store.listLinks(ctx, owner)).length > 0,
      isPrivileged: (await standsAbove(ctx, owner)) || (await isPrivileged(owner)),
      isProven: input.provenPersonId === owner,
    }
    if (!mayLink(account)) throw linkConflict()
    await linkTo(ctx, input, owner)
    await publish(ctx, identityLinked(owner, companyOf(ctx), input.connectionId as ConnectionId))
    return { personId: owner, outcome: 'linked' }
  })
}

async function standsAbove(ctx: TxCtx, personId: PersonId): Promise<boolean> {
  if (await store.isActiveStaff(ctx, personId)) return true
  const asThem = inScope(ctx, { role: 'gate', personId })
  return (await listCompaniesOfPerson(asThem)).length > 0
}

async function createFor(ctx: TxCtx, input: Identity, email: string): Promise<FoundIdentity> {
  const { displayName, locale, timeZone } = input
  const personId = ctx.ids.next<'person'>()
  await store.insertPerson(ctx, { id: personId, displayName, locale, timeZone })
  await store.insertEmail(ctx, { personId, email, kind: 'work' }, true)
  await recordAudit(aboutPerson(ctx, personId), 'person.created', { kind: 'person', id: personId })
  await publish(ctx, personCreated(personId))
  await linkTo(ctx, input, personId)
  return { personId, outcome: 'created' }
}

async function linkTo(ctx: TxCtx, input: Identity, personId: PersonId): Promise<void> {
  const connectionId = input.connectionId as ConnectionId
  await store.insertLink(ctx, { connectionId, subject: input.subject, companyId: companyOf(ctx), personId })
  await recordAudit(aboutPerson(ctx, personId), 'identity.linked', {
    kind: 'sso_connection',
    id: connectionId,
  })
}
