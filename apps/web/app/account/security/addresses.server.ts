import { getCompany } from '@kara/companies'
import { findHolderOfAddress } from '@kara/identity'
import type { AddressHolder, Person, PersonEmail } from '@kara/identity/contracts'
import { gateCtx } from '../../http/ctx.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'

/** An address of the account, and what keeps it there. */
export interface OwnAddress extends PersonEmail {
  /** The company whose it is: its sign-in says which it is, or the person works there by it. */
  readonly heldBy: { readonly company: string; readonly by: AddressHolder['by'] } | null
  readonly mayGo: boolean
}

/** The addresses of the person, each with the company that holds it, where one does. */
export async function loadAddresses(args: PageArgs, { id, emails }: Person): Promise<OwnAddress[]> {
  const proven = emails.filter(({ isVerified }) => isVerified).length
  return Promise.all(
    emails.map(async (address) => {
      const heldBy = address.isVerified ? await findHolder(args, id, address.email) : null
      return { ...address, heldBy, mayGo: !heldBy && (proven > 1 || !address.isVerified) }
    }),
  )
}

async function findHolder(
  args: PageArgs,
  personId: Person['id'],
  email: string,
): Promise<OwnAddress['heldBy']> {
  const holder = await findHolderOfAddress(gateCtx(args, { personId }), email)
  if (!holder) return null
  const { name } = await getCompany(gateCtx(args, { personId, companyId: holder.companyId }))
  return { company: name, by: holder.by }
}
