import { getCompany } from '@kara/companies'
import { renderSetUpLink } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { findSetUpTokenForLetter, openSetUpAddress } from '@kara/sso'
import { setUpLimits } from '@kara/sso/contracts'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { Desk, Draft } from '../rules/draft.ts'
import type { SetUpLinkDue } from '../rules/payloads.ts'

/** Brings IT the link by which they set up the sign-in; a link that is over by now is not sent. */
export async function writeSetUpLink(
  ctx: Ctx,
  desk: Desk,
  { linkId, sealed, locale }: z.output<typeof SetUpLinkDue>,
): Promise<Draft> {
  mayNotify(ctx)
  const link = await findSetUpTokenForLetter(ctx, linkId, desk.ssoKeys)
  if (!link) return { skip: 'withdrawn' }
  const { name: companyName } = await getCompany(ctx)
  const email = openSetUpAddress(desk.ssoKeys, linkId, Buffer.from(sealed, 'base64'))
  const letter = await renderSetUpLink(
    { companyName, setUpUrl: desk.links.setUpLink(link.token), days: setUpLimits.setUpLinkDays },
    locale,
  )
  return { to: { email }, letter }
}
