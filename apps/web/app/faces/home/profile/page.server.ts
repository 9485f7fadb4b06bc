import { getPerson, updateProfile } from '@kara/identity'
import { UpdateProfileInput } from '@kara/identity/contracts'
import { commonTimeZones, defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { loadAddresses } from '../../../account/security/addresses.server.ts'
import { loadPassword } from '../../../account/security/password.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { keepPreference } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

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
    await updateProfile(ctx, profile)
    keepPreference(args.context.visit, 'locale', profile.locale)
    const words = await wordsFor(args, messages, profile.locale)
    return redirectWithFlash(args, homePaths.profile(), { tone: 'positive', text: words('profile.saved') })
  })
}
