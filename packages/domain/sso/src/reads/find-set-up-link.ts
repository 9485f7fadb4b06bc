import { inTransaction } from '@kara/db'
import type { Ctx, SetUpLinkId } from '@kara/kernel'
import { mayOpenOtherWays } from '../access.ts'
import type { SetUpLinkView } from '../contracts.ts'
import { notAllowedHere } from '../errors.ts'
import { type SsoKeys, setUpToken } from '../rules/keys.ts'
import { setUpLinkState } from '../rules/set-up-links.ts'
import * as store from '../store/set-up-links.ts'

/** The newest link of the company with what became of it; null before the first. */
export async function findSetUpLink(ctx: Ctx, keys: SsoKeys): Promise<SetUpLinkView | null> {
  mayOpenOtherWays(ctx)
  const link = await inTransaction(ctx, (ctx) => store.findNewestLink(ctx))
  if (!link) return null
  const state = setUpLinkState(link, ctx.clock.now())
  return {
    linkId: link.id,
    token: state === 'works' ? setUpToken(keys, link.id) : null,
    state,
    openedTimes: link.openedTimes,
    createdAt: link.createdAt.toString(),
    expiresAt: link.expiresAt.toString(),
    openedAt: link.openedAt?.toString() ?? null,
  }
}

/** The token for the letter that brings a link, made again from its key; null once the link is over. */
export async function findSetUpTokenForLetter(
  ctx: Ctx,
  linkId: SetUpLinkId,
  keys: SsoKeys,
): Promise<{ readonly token: string; readonly expiresAt: string } | null> {
  if (ctx.scope.role !== 'worker') throw notAllowedHere()
  const link = await inTransaction(ctx, (ctx) => store.findLink(ctx, linkId))
  if (!link || setUpLinkState(link, ctx.clock.now()) !== 'works') return null
  return { token: setUpToken(keys, link.id), expiresAt: link.expiresAt.toString() }
}
