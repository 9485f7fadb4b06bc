import { getCompany } from '@kara/companies'
import { findOwnHub } from '@kara/hubs'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { hubAddressSuffix } from '../../../company/hub-address.server.ts'
import { lookOf } from '../../../company/look-of.server.ts'
import { BrandingForm, saveBranding } from '../../../company/save-branding.server.ts'
import { suggestSlug } from '../../../company/suggest-slug.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const [company, hub] = await Promise.all([getCompany(ctx), findOwnHub(ctx)])
  const look = lookOf(hub?.accent)
  return {
    suffix: hubAddressSuffix(args),
    state: hub?.state ?? null,
    logo: hub?.logo ? `/files/${hub.logo}` : null,
    look,
    values: {
      name: hub?.name ?? company.name,
      slug: hub?.slug ?? suggestSlug(company.name),
      accent: look.accent,
      welcomeEn: hub?.welcome.en ?? '',
      welcomeIs: hub?.welcome.is ?? '',
      country: hub?.country ?? company.country,
      locale: hub?.locale ?? company.locale,
      access: hub?.access ?? 'open',
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, BrandingForm)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await saveBranding(args, ctx, input)
    const words = await wordsFor(args, messages)
    const to = controlPaths.branding(String(args.params.companyId))
    return redirectWithFlash(args, to, { tone: 'positive', text: words('saved') })
  })
}
