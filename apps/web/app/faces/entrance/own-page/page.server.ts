import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { findOwnPage } from './own-page.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args)
  const [page, { locale }] = await Promise.all([findOwnPage(ctx, args.params.slug ?? ''), readerOf(args)])
  if (!page) return { professional: null }
  const { slug, displayName, title, about, education, topics, languages, portrait, services, away } = page
  return {
    professional: {
      ...{ slug, topics, languages, portrait, name: displayName },
      away: away && { message: away.message, backOn: away.isHidden ? null : away.backOn },
      title: title[locale],
      about: about[locale],
      education: education.map((entry) => entry[locale]),
      services: services.map(({ id, name, minutes, modality, priceMinor, currency }) => ({
        ...{ id, minutes, modality, priceMinor, currency },
        name: name[locale],
      })),
    },
  }
}
