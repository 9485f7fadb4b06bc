import { getOwnStanding, getProfessional } from '@kara/directory'
import { invalid, professionalOf } from '@kara/kernel'
import { getOwnRequestLink, setRequestLink } from '@kara/scheduling'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { entrancePaths } from '../../entrance/paths.ts'
import { workspacePaths } from '../paths.ts'
import { ownLinkMessages } from './own-link-messages.ts'

const LinkForm = z.object({
  isOn: z.boolean().default(false),
  serviceIds: z.array(z.uuid()).max(50).default([]),
})

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ locale }, { slug, services }, link, standing] = await Promise.all([
    readerOf(args),
    getProfessional(ctx, { id: professionalOf(ctx) }),
    getOwnRequestLink(ctx),
    getOwnStanding(ctx),
  ])
  return {
    isOn: link.isOn,
    isShown: standing.state === 'approved',
    url: `${args.context.visit.platform.sso.origin}${entrancePaths.ownPage(slug)}`,
    services: services.map(({ id, name, minutes, priceMinor, currency }) => ({
      ...{ id, minutes, priceMinor, currency },
      name: name[locale],
      isOffered: !link.serviceIds || link.serviceIds.includes(id),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const form = await parseForm(args, LinkForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, ownLinkMessages)
  return form.answer(async ({ isOn, serviceIds }) => {
    if (isOn && serviceIds.length === 0) {
      throw invalid('web.choose_one', 'A page that is on offers something.', {
        fields: { serviceIds: ['web.choose_one'] },
      })
    }
    // Every one of them means those to come as well.
    const { services } = await getProfessional(ctx, { id: professionalOf(ctx) })
    const isAll = services.every(({ id }) => serviceIds.includes(id))
    await setRequestLink(ctx, { isOn, serviceIds: isAll ? null : serviceIds })
    const text = words(isOn ? 'savedOn' : 'savedOff')
    return redirectWithFlash(args, workspacePaths.ownLink(), { tone: 'positive', text })
  })
}
