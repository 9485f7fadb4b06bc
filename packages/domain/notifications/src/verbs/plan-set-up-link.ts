import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { listResponsibleAdmins } from '../reads/list-responsible-admins.ts'
import type { AdminInviteSent, AdminNewsDue } from '../rules/admin-payloads.ts'
import type { SetUpLinkMade } from '../rules/payloads.ts'

/** Plans the letter that brings IT their set-up link, for now; none where whoever made it hands it on. */
export async function planSetUpLink(ctx: Ctx, made: z.output<typeof SetUpLinkMade>): Promise<void> {
  mayNotify(ctx)
  const { companyId, linkId, sealed } = made
  if (sealed === null) return
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.set_up_link',
      key: linkId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { companyId },
      payload: { ...made },
    }),
  )
}

/** Plans the letter that asks an address to help run the company's side, for now; sent again, it is another letter. */
export async function planAdminInvite(ctx: Ctx, sent: z.output<typeof AdminInviteSent>): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.admin_invite',
      key: `${sent.inviteId}|${sent.sentAt}`,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { companyId: sent.companyId },
      payload: { ...sent },
    }),
  )
}

type News = z.output<typeof AdminNewsDue>

/** Plans the letters to the company's owners about what became of an invitation; whoever it is about knows. */
export async function planNewsForOwners(
  ctx: Ctx,
  about:
    | Omit<Extract<News, { news: 'accepted' }>, 'toldId'>
    | Omit<Extract<News, { news: 'declined' }>, 'toldId'>,
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    for (const toldId of await listResponsibleAdmins(ctx, 'admins')) {
      const isOwn = about.news === 'accepted' && about.personId === toldId
      if (!isOwn) await planNewsOfRole(ctx, { ...about, toldId })
    }
  })
}

/** Plans one letter about who helps to run the company's side. */
export async function planNewsOfRole(ctx: Ctx, about: News): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.admin_news',
      key: [about.news, about.cause, about.toldId].join('|'),
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { companyId: about.companyId },
      payload: { ...about },
    }),
  )
}
