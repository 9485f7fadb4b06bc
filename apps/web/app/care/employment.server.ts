import { findEmploymentState } from '@kara/companies'
import { type CompanyId, precondition } from '@kara/kernel'
import { needsCompanySignIn } from '@kara/sso'
import { redirect } from '@remix-run/node'
import { homePaths } from '../faces/home/paths.ts'
import { type CompanyFirstPurpose, hubPaths } from '../faces/hub/paths.ts'
import { type Account, findAccount } from '../http/account.server.ts'
import { answerWithFlash } from '../http/answer-with-flash.server.ts'
import { gateCtx } from '../http/ctx.server.ts'
import { once, type PageArgs } from '../http/visit.server.ts'
import { listWorkplaces } from './own-sessions.server.ts'

/** `unproven`: the company requires its own sign-in, and this session was not opened by it. */
export type Employment = 'active' | 'unproven' | 'left' | null

/** Whether whoever is signed in works for the hub's company; null when nobody is, or never did. */
export function findOwnEmployment(args: PageArgs): Promise<Employment> {
  return once(args.context.visit, 'employment', async () => {
    const account = await findAccount(args)
    const { host } = args.context.visit
    if (!account || host.kind !== 'hub') return null
    return employmentOf(args, account, host.hub.companyId)
  })
}

/**
 * Before something new comes at a company's expense from the person's own place: the company's hub leads through
 * its sign-in, says for what, and back to `back` with what was chosen there.
 */
export async function requireVouched(
  args: PageArgs,
  companyId: string | null,
  back: string,
  purpose?: CompanyFirstPurpose,
): Promise<void> {
  const account = await findAccount(args)
  if (!account || !companyId) return
  if ((await employmentOf(args, account, companyId as CompanyId)) !== 'unproven') return
  const workplace = (await listWorkplaces(args)).find((place) => place.companyId === companyId)
  if (!workplace?.hub) throw await answerWithFlash(args, back, () => Promise.reject(noHubToComeThrough()))
  throw redirect(homePaths.hub(workplace.hub.slug, hubPaths.companyFirst(back, purpose)))
}

function noHubToComeThrough() {
  return precondition(
    'web.no_hub_to_come_through',
    'Your company pays for who comes through its own sign-in, and its hub is not open at the moment.',
  )
}

async function employmentOf(args: PageArgs, account: Account, companyId: CompanyId): Promise<Employment> {
  const ctx = gateCtx(args, { personId: account.personId, companyId })
  const state = await findEmploymentState(ctx)
  if (state !== 'active' || isVouchedFor(account, companyId)) return state
  return (await needsCompanySignIn(ctx)) ? 'unproven' : state
}

/** The company itself said who this is, when the session began. */
function isVouchedFor({ method, companyId }: Account, byCompanyId: CompanyId): boolean {
  return method === 'sso' && companyId === byCompanyId
}
