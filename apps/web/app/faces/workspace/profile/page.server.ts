import { getProfessional, saveProfile, setPortrait } from '@kara/directory'
import { type Ctx, professionalOf } from '@kara/kernel'
import { translator } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { partsOf } from './completeness.ts'
import { profileMessages } from './profile-messages.ts'
import { ProfileForm, pairedEducation } from './profile-of-form.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [professional, { locale }] = await Promise.all([
    getProfessional(ctx, { id: professionalOf(ctx) }),
    readerOf(args),
  ])
  const { services, ...profile } = professional
  return {
    profile,
    parts: partsOf(professional),
    services: services.map(({ id, name, minutes, modality, priceMinor, currency, languages }) => ({
      ...{ id, name, minutes, modality, priceMinor, currency, languages },
      shownName: name[locale],
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const isPicture = args.request.headers.get('content-type')?.startsWith('multipart/form-data')
  return isPicture ? keepPortrait(args, ctx) : keepWords(args, ctx)
}

async function keepWords(args: ActionFunctionArgs, ctx: Ctx) {
  const form = await parseForm(args, ProfileForm)
  if (!form.ok) return form.reply
  const words = translator((await readerOf(args)).locale, profileMessages)
  return form.answer(async ({ educationEn, educationIs, ...input }) => {
    const education = pairedEducation(educationEn, educationIs, words('educationUneven'))
    await saveProfile(ctx, { ...input, education })
    return redirectWithFlash(args, workspacePaths.profile(), { tone: 'positive', text: words('saved') })
  })
}

async function keepPortrait(args: ActionFunctionArgs, ctx: Ctx) {
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, profileMessages)
  const file = form.get('portrait')
  return answerWithFlash(args, workspacePaths.profile(), async () => {
    if (!(file instanceof Blob) || file.size === 0) return { tone: 'critical', text: words('noFile') }
    await setPortrait(ctx, new Uint8Array(await file.arrayBuffer()), args.context.visit.platform.storage)
    return words('portraitSaved')
  })
}
