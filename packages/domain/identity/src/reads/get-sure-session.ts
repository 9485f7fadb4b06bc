import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import type { ReadSessionInput, SessionFacts } from '../contracts.ts'
import { confirmFirst, notSignedInHere, signInAgain } from '../errors.ts'
import { isSure } from '../rules/sureness.ts'
import { getPerson } from './get-person.ts'
import { readSession } from './read-session.ts'

/** The session that asks, once it has just proven who the person is. @throws what has to be done first. */
export async function getSureSession(ctx: Ctx, raw: ReadSessionInput): Promise<SessionFacts> {
  mustBeAtGate(ctx)
  const session = await readSession(ctx, raw)
  if (!session) throw notSignedInHere()
  const { isProtected } = await getPerson(inScope(ctx, { role: 'gate', personId: session.personId }))
  if (isSure(session, isProtected, ctx.clock.now())) return session
  throw isProtected ? confirmFirst() : signInAgain()
}
