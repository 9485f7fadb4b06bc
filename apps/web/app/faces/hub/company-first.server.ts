import { findOwnEmployment } from '../../care/employment.server.ts'
import { findAccount } from '../../http/account.server.ts'
import { findHub } from '../../http/hub.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import { listCompanySignIns } from './join-hub.server.ts'

export type CompanyFirst = NonNullable<Awaited<ReturnType<typeof findCompanyFirst>>>

/**
 * For somebody who is signed in, but not in the way by which the hub's company says who works there: its ways in.
 * Null for everybody else, and where the company has none.
 */
export async function findCompanyFirst(args: PageArgs) {
  const [account, employment] = await Promise.all([findAccount(args), findOwnEmployment(args)])
  if (!account || employment === 'active' || employment === 'left') return null
  const [hub, connections] = await Promise.all([findHub(args), listCompanySignIns(args)])
  if (!hub || connections.length === 0) return null
  return {
    name: account.displayName,
    company: hub.name,
    connections: connections.map(({ connectionId, label }) => ({ connectionId, label })),
  }
}

/** What somebody sees who is signed in and may not go on here: the way through the company, or why there is none. */
export async function closedStep(args: PageArgs, here: string) {
  const companyFirst = await findCompanyFirst(args)
  if (companyFirst) return { name: 'company' as const, companyFirst, here }
  return { name: 'closed' as const, hasLeft: (await findOwnEmployment(args)) === 'left' }
}
