import type { AdminRole, CompanyId, PersonId, ProfessionalId } from '@kara/kernel'
import { once, type PageArgs } from './visit.server.ts'

/** A signed-in person, as far as every page needs to know them. */
export interface Account {
  readonly personId: PersonId
  readonly displayName: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
  /** The company whose sign-in opened this session, when it was one. */
  readonly companyId: CompanyId | null
}

/** Who is signed in at this browser and host; null when nobody is. Asked once per request. */
export function findAccount(args: PageArgs): Promise<Account | null> {
  return once(args.context.visit, 'account', async () => null)
}

/** The companies that the signed-in person helps to run. */
export function findAdminSeats(
  args: PageArgs,
): Promise<readonly { companyId: CompanyId; role: AdminRole }[]> {
  return once(args.context.visit, 'seats', async () => [])
}

/** The professional that the signed-in person is. */
export function findProfessionalId(args: PageArgs): Promise<ProfessionalId | null> {
  return once(args.context.visit, 'professional', async () => null)
}

/** Whether the signed-in person works for support. */
export function isStaff(args: PageArgs): Promise<boolean> {
  return once(args.context.visit, 'staff', async () => false)
}
