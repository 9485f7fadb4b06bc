import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { tooManyTries } from '../errors.ts'
import { accountLimit, type BrakeLimit, networkLimit, networkOf, takeTry } from '../rules/brake.ts'
import { brakeKey } from '../rules/brake-keys.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import * as store from '../store/codes.ts'

/** Counts a try on an address and from a network, before it is made. @throws when it has to wait. */
export async function takeTries(
  ctx: Ctx,
  keys: IdentityKeys,
  on: { readonly email?: string; readonly clientAddress: string },
): Promise<void> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'tries are not counted inside a transaction: the count must outlive a refusal')
  const brakes: [string, BrakeLimit][] = [
    [brakeKey(keys, `network|${networkOf(on.clientAddress)}`), networkLimit],
  ]
  if (on.email) brakes.push([brakeKey(keys, `account|${on.email}`), accountLimit])
  const waitSeconds = await inTransaction(ctx, async (ctx) => {
    // Always the network first: two requests cannot wait for each other.
    let longest = 0
    for (const [key, limit] of brakes) {
      const taken = takeTry(await store.lockBrake(ctx, key), limit, ctx.clock.now())
      await store.writeBrake(ctx, key, taken.brake)
      longest = Math.max(longest, taken.waitSeconds)
    }
    return longest
  })
  if (waitSeconds > 0) throw tooManyTries(waitSeconds)
}

/** A right password wipes the slate of its address. */
export async function forgetTries(ctx: Ctx, keys: IdentityKeys, email: string): Promise<void> {
  await inTransaction(ctx, (ctx) => store.releaseBrake(ctx, brakeKey(keys, `account|${email}`)))
}
