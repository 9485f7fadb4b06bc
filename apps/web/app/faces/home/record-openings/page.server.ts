import { listRecordOpenings } from '@kara/notes'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCounterparts } from '../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const openings = await listRecordOpenings(ctx)
  const counterparts = await findCounterparts(ctx, openings)
  return {
    openings: openings.map((opening) => ({
      ...opening,
      name: counterparts.get(opening.professionalId)?.name ?? null,
    })),
  }
}
