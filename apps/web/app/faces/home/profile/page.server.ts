import { getPerson, updateProfile } from '@kara/identity'
import { UpdateProfileInput } from '@kara/identity/contracts'
import { commonTimeZones } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { loadAddresses } from '../../../account/security/addresses.server.ts'
import { loadPassword } from '../../../account/security/password.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { keepPreference } from '../../../http/language.server.ts'
import { homePaths } from '../paths.ts'
import { shownAnew } from './shown-anew.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const person = await getPerson(await requirePerson(args))
  const ctx = gateCtx(args, { personId: person.id })
  const [emails, password] = await Promise.all([loadAddresses(args, person), loadPassword(ctx, person)])
  const { displayName, locale, timeZone, picture } = person
  return {
    profile: { displayName, locale, timeZone },
    pictureUrl: picture ? homePaths.picture(picture) : null,
    timeZones: [...new Set([timeZone, ...commonTimeZones])],
    emails,
    password,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const form = await parseForm(args, UpdateProfileInput)
  if (!form.ok) return form.reply
  return form.answer(async (profile) => {
    const before = await getPerson(ctx)
    await updateProfile(ctx, profile)
    keepPreference(args.context.visit, 'locale', profile.locale)
    return redirectWithFlash(args, homePaths.profile(), await shownAnew(ctx, before, profile))
  })
}
