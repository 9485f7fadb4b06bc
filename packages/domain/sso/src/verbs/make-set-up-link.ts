import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, type PersonId, personOf, type SetUpLinkId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayOpenOtherWays } from '../access.ts'
import { type MadeSetUpLink, MakeSetUpLinkInput, setUpLimits } from '../contracts.ts'
import { setUpLinkRace, setUpLinksEnough } from '../errors.ts'
import { setUpLinkMade } from '../events.ts'
import { type SsoKeys, sealSetUpAddress, setUpToken } from '../rules/keys.ts'
import * as store from '../store/set-up-links.ts'

/**
 * A link by which the company's IT sets up the sign-in without an account, for some days. It ends the link
 * before it. With an address it goes there by letter; without one whoever made it hands it on.
 */
export async function makeSetUpLink(
  ctx: Ctx,
  raw: MakeSetUpLinkInput,
  keys: SsoKeys,
): Promise<MadeSetUpLink> {
  mayOpenOtherWays(ctx)
  const { email, locale } = MakeSetUpLinkInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const dayAgo = ctx.clock.now().subtract({ hours: 24 })
    if ((await store.countLinksSince(ctx, dayAgo)) >= setUpLimits.setUpLinksPerDayMax)
      throw setUpLinksEnough()
    await store.endLink(ctx, 'replaced')
    const id = ctx.ids.next<'sso_set_up_link'>()
    const createdAt = ctx.clock.now()
    const expiresAt = createdAt.add({ hours: 24 * setUpLimits.setUpLinkDays })
    const token = setUpToken(keys, id)
    await insert(ctx, {
      id,
      companyId: companyOf(ctx),
      tokenHash: hashToken(token),
      createdBy: createdBy(ctx),
      createdAt,
      expiresAt,
      endedAt: null,
      endedWhy: null,
      openedTimes: 0,
      openedAt: null,
    })
    const detail = { goesByLetter: email !== undefined }
    await recordAudit(ctx, 'sso_set_up_link.made', { kind: 'sso_set_up_link', id, detail })
    await publish(ctx, setUpLinkMade(companyOf(ctx), { linkId: id, locale, sealed: seal(keys, id, email) }))
    return { linkId: id, token, expiresAt: expiresAt.toString() }
  })
}

function createdBy(ctx: Ctx): PersonId {
  return ctx.actor.kind === 'admin' ? ctx.actor.personId : personOf(ctx)
}

function seal(keys: SsoKeys, id: SetUpLinkId, email?: string): string | null {
  return email === undefined ? null : Buffer.from(sealSetUpAddress(keys, id, email)).toString('base64')
}

/** Of two who make one at once the database lets one win; the other is shown the winner's. */
async function insert(ctx: TxCtx, link: store.SetUpLinkRow): Promise<void> {
  try {
    await store.insertLink(ctx, link)
  } catch (error) {
    if (isFailure(error, 'unique_violation', 'sso_set_up_link_one')) throw setUpLinkRace()
    throw error
  }
}
