import { recordAudit } from '@kara/audit'
import { isDomainVerified } from '@kara/companies'
import type { TxCtx } from '@kara/db'
import type { PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson } from '../access.ts'
import { limits } from '../contracts.ts'
import { domainNotVerified, linkConflict, tooManyEmails } from '../errors.ts'
import { emailVerified, identityLinked } from '../events.ts'
import { endLogins } from '../gateway.ts'
import { deletePassword, type LinkingRow } from '../store/linkings.ts'
import * as store from '../store/persons.ts'
import { linkTo } from './link-to.ts'

/** A linking whose account was proven. */
export type Joining = LinkingRow & { readonly personId: PersonId }

/** Joins what a company's sign-in named to the account that its person has proven, if it still is free. */
export async function joinAccount(ctx: TxCtx, asked: Joining): Promise<void> {
  await assertStillFree(ctx, asked)
  if (asked.question === 'unproven') await takeOver(ctx, asked)
  else await addWorkAddress(ctx, asked)
  await linkTo(ctx, asked, asked.personId)
  await publish(ctx, emailVerified(asked.personId))
  await publish(ctx, identityLinked(asked.personId, asked.companyId, asked.connectionId))
}

async function assertStillFree(ctx: TxCtx, asked: Joining): Promise<void> {
  const domain = asked.emailNorm.split('@')[1] ?? ''
  if (!(await isDomainVerified(ctx, domain))) throw domainNotVerified(domain)
  await store.lockPerson(ctx, asked.personId)
  const links = await store.listLinks(ctx, asked.personId)
  const owner = await store.findVerifiedOwner(ctx, asked.emailNorm)
  const isLinked = links.some(({ companyId }) => companyId === asked.companyId)
  if (isLinked || (owner && owner !== asked.personId)) throw linkConflict()
}

// Whoever began the account may have been somebody else: nothing of theirs opens it any more.
async function takeOver(ctx: TxCtx, asked: Joining): Promise<void> {
  const { personId, displayName, locale, timeZone } = asked
  await store.verifyEmailOf(ctx, personId, asked.emailNorm)
  await deletePassword(ctx, personId)
  await endLogins(ctx, personId)
  await store.updatePerson(ctx, personId, { displayName, locale, timeZone })
  await recordAudit(aboutPerson(ctx, personId), 'person_email.verified', { kind: 'person', id: personId })
}

async function addWorkAddress(ctx: TxCtx, { personId, emailNorm: email }: Joining): Promise<void> {
  const emails = await store.listEmails(ctx, personId)
  if (emails.some(({ emailNorm }) => emailNorm === email)) {
    await store.verifyEmailOf(ctx, personId, email)
  } else {
    if (emails.length >= limits.emailsMax) throw tooManyEmails()
    await store.insertEmail(ctx, { personId, email, kind: 'work' }, true)
  }
  await recordAudit(aboutPerson(ctx, personId), 'person_email.verified', { kind: 'person', id: personId })
}
