import { getCompany } from '@kara/companies'
import { brandHub, checkAccent, draftHub, findOwnHub, renameHub, setLogo } from '@kara/hubs'
import { BrandHubInput, Slug } from '@kara/hubs/contracts'
import type { Ctx } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { companyTheme, HOUSE_COLOUR } from '@kara/ui/theme'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { hubAddressSuffix } from '../hub-address.server.ts'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'
import { controlPaths } from '../paths.ts'
import { previewScope } from '../preview-scope.ts'
import { wordsFor } from '../words.server.ts'
import { suggestSlug } from './suggest-slug.ts'

const messages = defineMessages(en, is)

const BrandingForm = BrandHubInput.omit({ timeZone: true }).extend({
  slug: Slug,
  file: z.instanceof(File).optional(),
})
type Branding = z.output<typeof BrandingForm>

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const [company, hub] = await Promise.all([getCompany(ctx), findOwnHub(ctx)])
  const accent = hub?.accent ?? HOUSE_COLOUR
  return {
    suffix: hubAddressSuffix(args),
    state: hub?.state ?? null,
    logo: hub?.logo ? `/files/${hub.logo}` : null,
    look: { ...checkAccent(accent), css: companyTheme(accent, { scope: `.${previewScope}` }).css },
    values: {
      name: hub?.name ?? company.name,
      slug: hub?.slug ?? suggestSlug(company.name),
      accent,
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
    await save(args, ctx, input)
    const words = await wordsFor(args, messages)
    const to = controlPaths.branding(String(args.params.companyId))
    return redirectWithFlash(args, to, { tone: 'positive', text: words('saved') })
  })
}

// First the address, which another company may have taken; then what is shown there; the picture last.
async function save(args: ActionFunctionArgs, ctx: Ctx, { file, slug, ...brand }: Branding): Promise<void> {
  const { config, storage } = args.context.visit.platform
  const { timeZone } = await getCompany(ctx)
  const hub = await findOwnHub(ctx)
  if (!hub) await draftHub(ctx, { ...brand, slug, timeZone })
  else {
    if (hub.slug !== slug) await renameHub(ctx, { slug, baseHost: config.BASE_HOST })
    await brandHub(ctx, { ...brand, timeZone: hub.timeZone })
  }
  if (file && file.size > 0) await setLogo(ctx, new Uint8Array(await file.arrayBuffer()), storage)
}
