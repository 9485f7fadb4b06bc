import { findCompanyOfEmail, findEmploymentState, getCompany } from '@kara/companies'
import { listLinkedIdentities } from '@kara/identity'
import type { Person, PersonEmail } from '@kara/identity/contracts'
import { gateCtx } from '../../http/ctx.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'

/** An address of the account, and what keeps it there. */
export interface OwnAddress extends PersonEmail {
  /** The company whose it is: its sign-in says which it is, or the person works there by it. */
  readonly heldBy: { readonly company: string; readonly by: 'sign_in' | 'employment' } | null
  readonly mayGo: boolean
}

/** The addresses of the person, each with the company that holds it, where one does. */
export async function loadAddresses(args: PageArgs, { id, emails }: Person): Promise<OwnAddress[]> {
  const links = await listLinkedIdentities(gateCtx(args, { personId: id }))
  const proven = emails.filter(({ isVerified }) => isVerified).length
  return Promise.all(
    emails.map(async (address) => {
      const heldBy = address.isVerified
        ? await findHolder(args, { personId: id, email: address.email, links })
        : null
      return { ...address, heldBy, mayGo: !heldBy && (proven > 1 || !address.isVerified) }
    }),
  )
}

type Links = Awaited<ReturnType<typeof listLinkedIdentities>>
type Asked = { personId: Person['id']; email: string; links: Links }

async function findHolder(args: PageArgs, { personId, email, links }: Asked): Promise<OwnAddress['heldBy']> {
  const owner = await findCompanyOfEmail(gateCtx(args), email)
  if (!owner) return null
  const ctx = gateCtx(args, { personId, companyId: owner.companyId })
  const isLinked = links.some(({ companyId }) => companyId === owner.companyId)
  if (!isLinked && (await findEmploymentState(ctx)) !== 'active') return null
  const { name } = await getCompany(ctx)
  return { company: name, by: isLinked ? 'sign_in' : 'employment' }
}
