import { getCompany } from '@kara/companies'
import { getProfessional } from '@kara/directory'
import { findOwnHub, inviteProfessional, listOwnListings } from '@kara/hubs'
import { notFound, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { InviteForm, termsOf } from '../../../company/invite-form.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/invite/en.ts'
import { is } from '../messages/invite/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const id = readProfessionalId(args.params.professionalId)
  const [professional, listings, hub, { locale }, currency] = await Promise.all([
    getProfessional(ctx, { id }),
    listOwnListings(ctx),
    findOwnHub(ctx),
    readerOf(args),
    getCompany(ctx).then(currencyOf),
  ])
  const listing = listings.find(({ professionalId }) => professionalId === id) ?? null
  const { displayName: name, portrait, topics, languages, services } = professional
  return {
    professional: {
      name,
      portrait,
      title: professional.title[locale],
      about: professional.about[locale],
      education: professional.education.map((entry) => entry[locale]),
      topics: [...topics],
      languages: [...languages],
      services: services.map((service) => ({ ...service, name: service.name[locale] })),
    },
    hasHub: hub !== null,
    currency: listing?.terms?.currency ?? currency,
    listing: listing && {
      state: listing.state,
      bookingMode: listing.bookingMode,
      terms: listing.terms,
      isExpired: listing.state === 'invited' && listing.expiresAt < ctx.clock.now().toString(),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, InviteForm)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const terms = termsOf(input, currencyOf(await getCompany(ctx)))
    const professionalId = readProfessionalId(args.params.professionalId)
    await inviteProfessional(ctx, { professionalId, bookingMode: input.bookingMode, terms })
    const words = await wordsFor(args, messages)
    const to = controlPaths.professionals(String(args.params.companyId))
    return redirectWithFlash(args, to, { tone: 'positive', text: words('invited') })
  })
}

function readProfessionalId(text: string | undefined) {
  const id = readId<'professional'>(text)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  return id
}

function currencyOf({ country }: { readonly country: string }): 'ISK' | 'EUR' {
  return country === 'IS' ? 'ISK' : 'EUR'
}
