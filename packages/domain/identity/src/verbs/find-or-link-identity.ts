import { recordAudit } from '@kara/audit'
import {
  findEmploymentState,
  isDomainVerified,
  isOnRoster,
  listCompaniesOfPerson,
  normaliseEmail,
} from '@kara/companies'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf, inScope, invariant, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { FindOrLinkIdentityInput, type FoundIdentity } from '../contracts.ts'
import {
  domainNotVerified,
  emailInvalid,
  linkConflict,
  opensAnother,
  struckOff,
  subjectChanged,
} from '../errors.ts'
import { identityLinked, personCreated } from '../events.ts'
import { mayLink } from '../rules/linking.ts'
import { isSameName } from '../rules/same-name.ts'
import { followAddress } from '../steps/follow-address.ts'
import { linkTo } from '../steps/link-to.ts'
import * as store from '../store/persons.ts'

/** Whether an account has a standing beyond its own (a professional's); known above this module. */
export type IsPrivileged = (personId: PersonId) => Promise<boolean>

type Identity = ReturnType<typeof FindOrLinkIdentityInput.parse>

/**
 * The account that a subject of the company's identity provider opens: the linked one; else the one
 * account with the same proven address, if joining them takes nothing over; else a new one. The address
 * decides once, at the first link, and only inside a domain that the company has proven; afterwards it is followed.
 * Refused where another account is signed in than the one that it opens.
 */
export async function findOrLinkIdentity(
  ctx: Ctx,
  raw: FindOrLinkIdentityInput,
  { isPrivileged = async () => false }: { readonly isPrivileged?: IsPrivileged } = {},
): Promise<FoundIdentity> {
  mustBeAtGate(ctx)
  // Whether an account stands above is asked between two transactions: a transaction that waits for
  // another connection would stall a morning on which everybody signs in for the first time.
  invariant(!ctx.transaction, 'an identity is not linked inside a transaction')
  const input = FindOrLinkIdentityInput.parse(raw)
  for (let tries = 0; tries < 3; tries++) {
    try {
      const seen = await inTransaction(ctx, (ctx) => lookUp(ctx, input))
      if (seen.known) return { personId: seen.known, outcome: 'known' }
      const isAbove = seen.owner
        ? (await standsAbove(ctx, seen.owner)) || (await isPrivileged(seen.owner))
        : false
      const isEmployed = seen.owner && input.succeeds ? await isEmployedHere(ctx, seen.owner) : false
      const found = await inTransaction(ctx, (ctx) =>
        linkAsSeen(ctx, input, { ...seen, isAbove, isEmployed }),
      )
      if (found) return found
    } catch (error) {
      // Two first sign-ins at once: the other one made the account or the link, so look again.
      if (!isFailure(error, 'unique_violation')) throw error
    }
  }
  throw linkConflict()
}

interface Seen {
  readonly known: PersonId | null
  readonly owner: PersonId | null
  readonly email: string
}

async function lookUp(ctx: TxCtx, input: Identity): Promise<Seen> {
  const link = await store.findLink(ctx, input.connectionId as ConnectionId, input.subject)
  if (link && link.companyId !== companyOf(ctx)) throw linkConflict()
  if (link) {
    // An identity belongs to one account: whoever is signed in as somebody else is told, not changed into them.
    if (input.provenPersonId && input.provenPersonId !== link.personId) throw opensAnother()
    await followAddress(ctx, link.personId, input.email)
    return { known: link.personId, owner: null, email: '' }
  }
  const address = normaliseEmail(input.email)
  if (!address) throw emailInvalid()
  if (!(await isDomainVerified(ctx, address.domain))) throw domainNotVerified(address.domain)
  // Who left and took the sign-in off comes back by the company's word alone, not as somebody new.
  if ((await isOnRoster(ctx, address.email)) === false) throw struckOff()
  return { known: null, owner: await store.findVerifiedOwner(ctx, address.email), email: address.email }
}

/** Links or creates if everything still is as it was seen; null when it is not. */
async function linkAsSeen(
  ctx: TxCtx,
  input: Identity,
  seen: Seen & { readonly isAbove: boolean; readonly isEmployed: boolean },
): Promise<FoundIdentity | null> {
  const now = await lookUp(ctx, input)
  if (now.known || now.owner !== seen.owner) return null
  const { owner, email } = now
  if (!owner) return createFor(ctx, input, email)
  const person = await store.lockPerson(ctx, owner)
  const links = await store.listLinks(ctx, owner)
  // An address that is given to somebody else at work comes back like this: under another subject.
  if (links.some(({ connectionId }) => connectionId === input.connectionId)) throw subjectChanged()
  const hasLink = links.length > 0
  const isProven = input.provenPersonId === owner
  const { succeeds } = input
  const isSuccession =
    seen.isEmployed &&
    !input.provenPersonId &&
    links.some(({ connectionId }) => connectionId === succeeds?.connectionId) &&
    isSameName(succeeds?.name ?? '', person?.displayName ?? '')
  if (!mayLink({ hasLink, isSuccession, isPrivileged: seen.isAbove, isProven })) throw linkConflict()
  await linkTo(ctx, identityOf(input), owner)
  await publish(ctx, identityLinked(owner, companyOf(ctx), input.connectionId as ConnectionId))
  return { personId: owner, outcome: 'linked' }
}

async function standsAbove(ctx: Ctx, personId: PersonId): Promise<boolean> {
  return inTransaction(
    inScope(ctx, { role: 'gate', personId }),
    async (ctx) =>
      (await store.isActiveStaff(ctx, personId)) || (await listCompaniesOfPerson(ctx)).length > 0,
  )
}

/** Whose employment ended is not followed to another sign-in: their address may be somebody else's by now. */
async function isEmployedHere(ctx: Ctx, personId: PersonId): Promise<boolean> {
  const state = await findEmploymentState(inScope(ctx, { role: 'gate', companyId: companyOf(ctx), personId }))
  return state === 'active'
}

async function createFor(ctx: TxCtx, input: Identity, email: string): Promise<FoundIdentity> {
  const { displayName, locale, timeZone } = input
  const personId = ctx.ids.next<'person'>()
  await store.insertPerson(ctx, { id: personId, displayName, locale, timeZone })
  await store.insertEmail(ctx, { personId, email, kind: 'work' }, true)
  await recordAudit(aboutPerson(ctx, personId), 'person.created', { kind: 'person', id: personId })
  await publish(ctx, personCreated(personId))
  await linkTo(ctx, identityOf(input), personId)
  return { personId, outcome: 'created' }
}

function identityOf({ connectionId, subject }: Identity) {
  return { connectionId: connectionId as ConnectionId, subject }
}
