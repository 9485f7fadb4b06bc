import { recordAudit } from '@kara/audit'
import { isDomainVerified, leaveCompany, rejoinCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { endAllSessions, findPersonByEmail } from '@kara/identity'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { DirectoryChange } from '../gateway/library-calls.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { normaliseEmail } from '../rules/email-address.ts'
import * as store from '../store/directories.ts'

export type HeardChange = {
  readonly directory: { readonly id: store.DirectoryRow['id'] }
  readonly change: DirectoryChange
}

/**
 * Does what a directory says of one person. Whoever it calls active may join by signing in, and comes back if they had
 * left; whoever it calls inactive, or forgets, has left: their employment ends, and so does every session that the
 * company's sign-in had opened. Only addresses of the company's own proven domains mean anybody.
 */
export async function heedDirectory(
  ctx: Ctx,
  { directory, change }: HeardChange,
  { hashAddress }: Pick<Sso, 'hashAddress'>,
): Promise<void> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const address = normaliseEmail(change.email)
  const isOwn = address !== null && (await isDomainVerified(ctx, address.domain))
  const findPerson = () => (isOwn ? findPersonByEmail(ctx, address.email) : null)
  const known = await findPerson()
  const { isActive, libraryUserId } = change
  const { personId, wasActive } = await inTransaction(ctx, async (ctx) => {
    const before = await store.findUser(ctx, directory.id, libraryUserId)
    const personId = before?.personId ?? known
    await store.keepUser(ctx, {
      directoryId: directory.id,
      libraryUserId,
      // A change of address to one that is nobody's here keeps whose entry it was.
      emailHash: isOwn ? hashAddress(address.email) : (before?.emailHash ?? ''),
      emailDomain: address?.domain ?? '',
      personId,
      isActive,
      goneAt: change.isGone ? ctx.clock.now() : null,
    })
    const detail = { isActive }
    await recordAudit(ctx, 'sso_directory.heeded', { kind: 'sso_directory', id: directory.id, detail })
    return { personId, wasActive: before?.isActive ?? null }
  })
  // Whoever's first sign-in was under way is known by now, or finds our entry before it ends.
  const whose = personId ?? (await findPerson())
  if (whose) await follow(ctx, { companyId, personId: whose, isActive, wasActive })
}

type Step = { companyId: string; personId: PersonId; isActive: boolean; wasActive: boolean | null }

/** Ends again what was ended before: a directory that repeats itself may have been cut off in between. */
async function follow(ctx: Ctx, { companyId, personId, isActive, wasActive }: Step): Promise<void> {
  const person = inScope(ctx, { role: 'gate', companyId: mustBeAtGateOfCompany(ctx), personId })
  if (!isActive) {
    await leaveCompany(person)
    await endAllSessions(ctx, { personId, companyId })
  } else if (wasActive !== true) {
    await rejoinCompany(person)
  }
}
