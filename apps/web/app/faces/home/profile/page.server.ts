import { getPerson, listLinkedIdentities, updateProfile } from '@kara/identity'
import { UpdateProfileInput } from '@kara/identity/contracts'
import { commonTimeZones, defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
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
  const ctx = await requirePerson(args)
  const [person, links] = await Promise.all([getPerson(ctx), listLinkedIdentities(ctx)])
  const { displayName, locale, timeZone, emails } = person
  return {
    profile: { displayName, locale, timeZone },
    timeZones: [...new Set([timeZone, ...commonTimeZones])],
    emails: emails.map(({ email, kind, isVerified }) => ({
      email,
      isVerified,
      // The company's sign-in says which address this is; changing it here would be undone by the next one.
      isManaged: kind === 'work' && links.length > 0,
    })),
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
