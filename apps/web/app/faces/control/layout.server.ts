import { may } from '@kara/companies'
import { findOwnHub } from '@kara/hubs'
import { countUnreadNotices } from '@kara/notices'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNews } from '../../account/terms-news.server.ts'
import {
  findOwnerPastSignIn,
  findOwnRoles,
  findRoles,
  type OwnerPastSignIn,
} from '../../http/account.server.ts'
import { requireAccount, requireAdminPerson, requireCompanySide } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'

/** Which places this administrator's role includes, and which companies there are to change to. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCompanySide(args)
  const owner = await findOwnerPastSignIn(args)
  if (owner) return pastSignIn(args, owner)
  const [{ displayName }, { seats }, hub] = await Promise.all([
    requireAccount(args),
    findOwnRoles(args),
    findOwnHub(ctx),
  ])
  const seat = seats.find(({ companyId }) => companyId === args.params.companyId)
  const can = (ability: Parameters<typeof may>[1]) => (seat ? may(seat.role, ability) : false)
  return {
    displayName,
    isPastSignIn: false,
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

/** The frame around the settings of a sign-in that is out of order: the company's name, and no other place. */
async function pastSignIn(args: LoaderFunctionArgs, { personId, companyId, displayName }: OwnerPastSignIn) {
  const { seats } = await findRoles(args, personId)
  const no = { domains: false, credits: false, roster: false, hub: false, reports: false }
  return {
    displayName,
    isPastSignIn: true,
    termsNews: null,
    unread: 0,
    company: {
      id: companyId as string,
      name: seats.find((seat) => seat.companyId === companyId)?.name ?? '',
    },
    others: [],
    isPublished: false,
    can: { ...no, signIn: true },
  }
}
