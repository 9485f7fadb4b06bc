import { findPassword } from '@kara/identity'
import type { Person } from '@kara/identity/contracts'
import type { Ctx } from '@kara/kernel'
import { findLiveConnectionOfEmail } from '@kara/sso'

/** Whether the account has a password, and whether one opens it: not where only a company's sign-in does. */
export async function loadPassword(ctx: Ctx, { emails }: Person) {
  const password = await findPassword(ctx)
  const proven = emails.filter(({ isVerified }) => isVerified)
  const ways = await Promise.all(proven.map(({ email }) => findLiveConnectionOfEmail(ctx, email)))
  return { setAt: password?.setAt ?? null, isUsable: ways.some((way) => !way?.isRequired) }
}
