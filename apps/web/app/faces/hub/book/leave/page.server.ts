import type { Id } from '@kara/kernel'
import { releaseHold } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireHeldTime } from '../../../../care/held-time.server.ts'
import { requireHub } from '../../../../http/guards.server.ts'
import { hubPaths } from '../../paths.ts'

/** Lets the held time go: to choose another one, or none. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const { ctx, hold, service, professional } = await requireHeldTime(args)
  await releaseHold(ctx, hold.id as Id<'slot_hold'>)
  return redirect(hubPaths.professional(professional.slug, { service: service.id }))
}

/** Opened by hand: the booking knows its next step. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return redirect(hubPaths.book())
}
