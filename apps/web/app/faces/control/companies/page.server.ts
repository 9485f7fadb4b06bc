import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findOwnRoles } from '../../../http/account.server.ts'
import { requireAccount } from '../../../http/guards.server.ts'
import { controlPaths } from '../paths.ts'

/** Straight to the company when there is one, to making it when there is none; otherwise the choice. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccount(args)
  const { seats } = await findOwnRoles(args)
  const [first] = seats
  if (!first) return redirect(controlPaths.newCompany())
  if (seats.length === 1) return redirect(controlPaths.overview(first.companyId))
  return { companies: seats.map(({ companyId, name, role }) => ({ id: companyId as string, name, role })) }
}
