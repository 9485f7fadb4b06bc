import { professionalOf } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { loadTeam } from './team-place.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  return { ownId: professionalOf(ctx) as string, ...(await loadTeam(args, ctx)) }
}
