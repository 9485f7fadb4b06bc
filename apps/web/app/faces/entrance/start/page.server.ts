import { findOwnDesk } from '@kara/clinics'
import { listEmployments } from '@kara/companies'
import type { PersonId } from '@kara/kernel'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findAccount, findOwnRoles } from '../../../http/account.server.ts'
import { personCtx } from '../../../http/ctx.server.ts'
import { demoRoles } from '../../../http/demo-accounts.ts'
import { allowGate } from '../../../http/guards.server.ts'

/** Who is signed in is led to where they belong; somebody with several roles chooses. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const account = await findAccount(args)
  const { demoSignIns } = args.context.visit.platform
  const open = demoRoles.filter(({ role }) => demoSignIns[role]).map(({ role, label }) => ({ role, label }))
  if (!account) return { isSignedIn: false, places: [], demoRoles: open } as const
  const [{ seats, professionalId, isStaff }, desk] = await Promise.all([
    findOwnRoles(args),
    findOwnDesk(personCtx(args, { personId: account.personId })),
  ])
  const places = [
    ...(seats[0] ? [{ kind: 'control', href: '/control', name: seats[0].name } as const] : []),
    ...(professionalId ? [{ kind: 'workspace', href: '/work', name: '' } as const] : []),
    ...(desk ? [{ kind: 'desk', href: '/work/desk', name: desk.name } as const] : []),
    ...(isStaff ? [{ kind: 'console', href: '/console', name: '' } as const] : []),
  ]
  if (places.length === 0) throw redirect('/home')
  // Whoever sits at a desk is a client like everybody else, too. A professional who is somebody's employee, too, goes to their clients or to their own sessions.
  const isEmployee = professionalId !== null && (await isEmployed(args, account.personId))
  if (places.length === 1 && places[0] && !isEmployee && !desk) throw redirect(places[0].href)
  return { isSignedIn: true, places, demoRoles: [] } as const
}

async function isEmployed(args: LoaderFunctionArgs, personId: PersonId): Promise<boolean> {
  return (await listEmployments(personCtx(args, { personId }))).length > 0
}
