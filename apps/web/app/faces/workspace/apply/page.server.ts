import { applyAsProfessional } from '@kara/directory'
import type { SaveProfileInput } from '@kara/directory/contracts'
import { acceptTerms, listTermsToAccept } from '@kara/identity'
import { invalid } from '@kara/kernel'
import { translator } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { findOwnRoles } from '../../../http/account.server.ts'
import { gateCtx, personCtx } from '../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAccount } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { profileMessages } from '../profile/profile-messages.ts'
import { ProfileForm, pairedEducation } from '../profile/profile-of-form.server.ts'
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
  return { profile }
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
    const self = personCtx(args, { personId })
    for (const { id } of await listTermsToAccept(self, { audiences: ['professional'], locale }))
      await acceptTerms(self, { termsVersionId: id })
    await applyAsProfessional(gateCtx(args, { personId }), { ...input, education })
    return redirectWithFlash(args, workspacePaths.credentials(), { tone: 'positive', text: words('applied') })
  })
}
