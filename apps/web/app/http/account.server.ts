import { listCompaniesOfPerson } from '@kara/companies'
import { findProfessionalOfPerson } from '@kara/directory'
import { getPerson, isStaff as isStaffMember, readSession } from '@kara/identity'
import type { AdminRole, CompanyId, PersonId, ProfessionalId } from '@kara/kernel'
import { gateCtx } from './ctx.server.ts'
import { inOneRead } from './in-one-read.server.ts'
import { sessionToken } from './session.server.ts'
import { once, type PageArgs } from './visit.server.ts'

/** A signed-in person, as far as every page needs to know them. */
export interface Account {
  readonly personId: PersonId
  readonly displayName: string
  readonly locale: 'en' | 'is'
  /** Since when the person wants that language; null: it came with the account. */
  readonly localeChosenAt: string | null
  readonly timeZone: string
  /** Key of the person's own picture; empty when there is none. */
  readonly picture: string
  /** How this session was opened; `sso` names the company that vouched. */
  readonly method: 'password' | 'sso' | 'eid' | 'code' | 'demo'
  readonly companyId: CompanyId | null
  /** A hash; for telling this session from the person's others. */
  readonly sessionId: string
  /** The sign-in that this session came from, for signing out where it began. */
  readonly signInId: string | null
  /** A factor that no employer can reset protects the account; or the offer of one was put off. */
  readonly isProtected: boolean
  readonly isProtectionDeclined: boolean
  /** The account is protected and its factor was not shown on this device: what is private stays shut. */
  readonly isLocked: boolean
}

/** Who is signed in at this browser and host; null when nobody is. Asked once per request. */
export function findAccount(args: PageArgs): Promise<Account | null> {
  const { visit } = args.context
  return once(visit, 'account', async () => {
    const token = sessionToken(visit)
    const session = token && (await readSession(gateCtx(args), { token, host: visit.host.name }))
    if (!session) return null
    const { personId, method, companyId, sessionId, signInId } = session
    if (method === 'break_glass') return null
    const person = await getPerson(gateCtx(args, { personId }))
    const { displayName, locale, localeChosenAt, timeZone, picture } = person
    const { isProtected, isProtectionDeclined } = person
    const isLocked = isProtected && session.confirmedAt === null
    return {
      ...{
        personId,
        displayName,
        locale,
        localeChosenAt,
        timeZone,
        picture,
        method,
        companyId,
        sessionId,
        signInId,
      },
      ...{ isProtected, isProtectionDeclined, isLocked },
    }
  })
}

/** An owner who came in past their company's sign-in, while that is out of order. */
export interface OwnerPastSignIn {
  readonly personId: PersonId
  readonly companyId: CompanyId
  readonly displayName: string
}

/** Who came in past their company's sign-in at this browser and still owns the company; nobody is signed in by it. */
export function findOwnerPastSignIn(args: PageArgs): Promise<OwnerPastSignIn | null> {
  const { visit } = args.context
  return once(visit, 'pastSignIn', async () => {
    const token = sessionToken(visit)
    if (!token || (await findAccount(args))) return null
    const session = await readSession(gateCtx(args), { token, host: visit.host.name, isPastSignIn: true })
    if (!session?.companyId) return null
    const { personId, companyId } = session
    const { seats } = await findRoles(args, personId)
    const isOwner = seats.some((seat) => seat.companyId === companyId && seat.role === 'owner')
    if (!isOwner) return null
    const { displayName } = await getPerson(gateCtx(args, { personId }))
    return { personId, companyId, displayName }
  })
}

/** On which sides of the product a person stands, besides being a client. */
export interface Roles {
  readonly seats: readonly {
    readonly companyId: CompanyId
    readonly name: string
    readonly role: AdminRole
  }[]
  /** Whether approved yet or not. */
  readonly professionalId: ProfessionalId | null
  readonly isStaff: boolean
}

/** The roles of a person who has just proven who they are, or who is signed in. */
export async function findRoles(args: PageArgs, personId: PersonId): Promise<Roles> {
  const ctx = gateCtx(args, { personId })
  const [[seats, professional], isStaff] = await Promise.all([
    inOneRead(ctx, (ctx) => Promise.all([listCompaniesOfPerson(ctx), findProfessionalOfPerson(ctx)])),
    isStaffMember(gateCtx(args), personId),
  ])
  return { seats, professionalId: (professional?.id as ProfessionalId | undefined) ?? null, isStaff }
}

const nobody: Roles = { seats: [], professionalId: null, isStaff: false }

/** The roles of whoever is signed in. Asked once per request. */
export function findOwnRoles(args: PageArgs): Promise<Roles> {
  return once(args.context.visit, 'roles', async () => {
    const account = await findAccount(args)
    return account ? findRoles(args, account.personId) : nobody
  })
}
