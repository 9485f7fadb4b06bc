import { may } from '@kara/companies'
import { findOwnHub } from '@kara/hubs'
import { countUnreadNotices } from '@kara/notices'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNews } from '../../account/terms-news.server.ts'
import { findOwnRoles } from '../../http/account.server.ts'
import { requireAccount, requireAdmin, requireAdminPerson } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'

/** Which places this administrator's role includes, and which companies there are to change to. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args)
  const [{ displayName }, { seats }, hub] = await Promise.all([
    requireAccount(args),
    findOwnRoles(args),
    findOwnHub(ctx),
  ])
  const seat = seats.find(({ companyId }) => companyId === args.params.companyId)
  const can = (ability: Parameters<typeof may>[1]) => (seat ? may(seat.role, ability) : false)
  return {
    displayName,
    termsNews: can('accept_terms') ? await findTermsNews(args, 'company') : null,
    unread: await countUnreadNotices(await requireAdminPerson(args), toldAt.control),
    company: { id: String(args.params.companyId), name: seat?.name ?? '' },
    others: seats
      .filter(({ companyId }) => companyId !== args.params.companyId)
      .map(({ companyId, name }) => ({ id: companyId as string, name })),
    isPublished: hub?.state === 'published',
    can: {
      domains: can('manage_domains'),
      signIn: can('manage_sso'),
      credits: can('manage_credits'),
      roster: can('manage_roster'),
      hub: can('manage_hubs'),
      reports: can('read_reports'),
    },
  }
}
