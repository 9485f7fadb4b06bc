import type { SaveProfileInput } from '@kara/directory/contracts'
import { invalid } from '@kara/kernel'
import { translator } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { findOwnRoles } from '../../../http/account.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAccount } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { profileMessages } from '../profile/profile-messages.ts'
import { ProfileForm, pairedEducation } from '../profile/profile-of-form.server.ts'
import { applyInPerson } from './apply-in-person.server.ts'
import { applyMessages } from './apply-messages.ts'

const ApplyForm = ProfileForm.extend({ terms: z.boolean().default(false) })

export async function loader(args: LoaderFunctionArgs) {
  const { displayName, timeZone } = await requireAccount(args)
  if ((await findOwnRoles(args)).professionalId) return redirect(workspacePaths.credentials())
  const empty = { en: '', is: '' }
  const profile: Required<SaveProfileInput> & { portrait: string } = {
    displayName,
    title: empty,
    about: empty,
    education: [],
    field: 'psychologist',
    topics: [],
    languages: [],
    gender: 'woman',
    country: 'IS',
    timeZone,
    portrait: '',
  }
  return { profile, termsUrl: '/terms/professional' }
}

export async function action(args: ActionFunctionArgs) {
  const { personId } = await requireAccount(args)
  const form = await parseForm(args, ApplyForm)
  if (!form.ok) return form.reply
  const { locale } = await readerOf(args)
  const words = translator(locale, applyMessages)
  return form.answer(async ({ terms, educationEn, educationIs, ...input }) => {
    const uneven = translator(locale, profileMessages)('educationUneven')
    const education = pairedEducation(educationEn, educationIs, uneven)
    if (!terms) {
      throw invalid('web.terms_missing', words('termsMissing'), { fields: { terms: ['web.terms_missing'] } })
    }
    await applyInPerson(args, { personId, locale }, { ...input, education })
    return redirectWithFlash(args, workspacePaths.credentials(), { tone: 'positive', text: words('applied') })
  })
}
