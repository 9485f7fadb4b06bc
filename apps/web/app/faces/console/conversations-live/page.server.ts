import { sayPresent } from '@kara/support'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { streamOfRings } from '../../../http/stream-of-rings.server.ts'

/** Rings when any conversation has something new; whoever listens is there. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  await sayPresent(ctx)
  return streamOfRings(args.context.visit.platform.bell, null)
}
