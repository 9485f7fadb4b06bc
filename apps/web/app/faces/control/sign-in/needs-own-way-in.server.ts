import { findPassword } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { gateCtx } from '../../../http/ctx.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/**
 * Whether an owner could not come in past the company's own sign-in if that broke: the way past begins with a password,
 * and a forgotten one is not replaced while the company insists on its sign-in.
 */
export async function needsOwnWayIn(args: PageArgs, { actor }: Ctx, isRequired: boolean): Promise<boolean> {
  if (!isRequired || actor.kind !== 'admin' || actor.role !== 'owner') return false
  return (await findPassword(gateCtx(args, { personId: actor.personId }))) === null
}
