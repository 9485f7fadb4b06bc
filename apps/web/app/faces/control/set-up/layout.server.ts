import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSetUpLink } from '../../../http/guards.server.ts'

/** Whose sign-in is set up here, and how long the link works. */
export async function loader(args: LoaderFunctionArgs) {
  const { setUp } = await requireSetUpLink(args)
  return { companyName: setUp.companyName, expiresAt: setUp.expiresAt }
}
