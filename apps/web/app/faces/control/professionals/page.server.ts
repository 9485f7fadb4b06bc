import { listDirectory } from '@kara/directory'
import { findOwnHub, listOwnListings, withdrawInvitation } from '@kara/hubs'
import { WithdrawInvitationInput } from '@kara/hubs/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isAbout, readFilters, readWords } from '../../../company/directory-filters.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/professionals/en.ts'
import { is } from '../messages/professionals/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const search = new URL(args.request.url).searchParams
  const filters = readFilters(search)
  const words = readWords(search)
  const [{ professionals, facets, total }, listings, hub, { locale }] = await Promise.all([
    listDirectory(ctx, filters),
    listOwnListings(ctx),
    findOwnHub(ctx),
    readerOf(args),
  ])
  const now = ctx.clock.now().toString()
  const shown = listings.map((listing) => ({
    ...listing,
    isExpired: listing.state === 'invited' && listing.expiresAt < now,
  }))
  // Who did not answer in time can be invited again.
  const current = shown.filter(({ isExpired }) => !isExpired)
  const stateOf = new Map(current.map(({ professionalId, state }) => [professionalId, state]))
  return {
    hasHub: hub !== null,
    filters,
    facets,
    total,
    listings: shown.map((listing) => ({
      professionalId: listing.professionalId,
      name: listing.professional?.displayName ?? null,
      title: listing.professional?.title[locale] ?? '',
      state: listing.state,
      isExpired: listing.isExpired,
      expiresAt: listing.expiresAt,
      terms: listing.terms,
    })),
    words,
    professionals: professionals
      .filter((one) => isAbout(words, one.displayName, one.title[locale]))
      .map((one) => ({
        id: one.id,
        name: one.displayName,
        title: one.title[locale],
        portrait: one.portrait,
        topics: [...one.topics],
        languages: [...one.languages],
        formats: [...new Set(one.services.map(({ modality }) => modality))],
        listing: stateOf.get(one.id) ?? null,
      })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, WithdrawInvitationInput)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, controlPaths.professionals(String(args.params.companyId)), async () => {
    await withdrawInvitation(ctx, form.value)
    return words('withdrawn')
  })
}
