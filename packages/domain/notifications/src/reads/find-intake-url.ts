import { type Ctx, inScope, type PersonId, type SessionId } from '@kara/kernel'
import { findIntakeTask } from '@kara/notes'
import type { BookedSession } from '@kara/scheduling/contracts'
import { mayNotify } from '../access.ts'
import type { Links } from '../rules/links.ts'

/** Where the client fills in a form that still waits; undefined when nothing is asked. Reads no answer. */
export async function findIntakeUrl(
  ctx: Ctx,
  links: Links,
  booked: BookedSession,
): Promise<string | undefined> {
  mayNotify(ctx)
  const asClient = inScope(ctx, { role: 'person', personId: booked.personId as PersonId })
  const task = await findIntakeTask(asClient, booked.id as SessionId)
  return task && task.state !== 'answered' ? links.intake(booked.id) : undefined
}
