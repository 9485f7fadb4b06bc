import {
  approveProfessional,
  askApplicant,
  checkCredential,
  declineProfessional,
  getForSupport,
} from '@kara/directory'
import { type Ctx, invalid, notFound, readId } from '@kara/kernel'
import { translator } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { consolePaths } from '../paths.ts'
import { professionalMessages } from '../professional-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { locale } = await readerOf(args)
  const { title, about, education, ...rest } = await getNamed(ctx, args.params.professionalId)
  return {
    now: ctx.clock.now().toString(),
    professional: {
      ...rest,
      title: title[locale],
      about: about[locale],
      education: education.map((entry) => entry[locale]),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const [professional, form, { locale }] = await Promise.all([
    getNamed(ctx, args.params.professionalId),
    args.request.formData(),
    readerOf(args),
  ])
  const { id: professionalId, displayName: name } = professional
  const words = translator(locale, professionalMessages)
  const message = String(form.get('message') ?? '')
  const credential = professional.credentials.find(({ id }) => id === form.get('credential'))
  return answerWithFlash(args, consolePaths.professional(professionalId), async () => {
    switch (form.get('intent')) {
      case 'approve':
        return (await approveProfessional(ctx, { professionalId }))
          ? words('approved', { name })
          : words('approvedBefore', { name })
      case 'ask':
        await askApplicant(ctx, { professionalId, message: written(message) })
        return words('asked')
      case 'decline':
        await declineProfessional(ctx, { professionalId, message: written(message) })
        return words('declined', { name })
      case 'confirm':
      case 'refuse': {
        if (!credential) break
        const credentialId = credential.id
        const kind = words(`kinds.${credential.kind}`)
        const said = { kind, number: credential.number }
        if (form.get('intent') === 'confirm') {
          await checkCredential(ctx, { credentialId, answer: 'confirmed' })
          return words('confirmed', said)
        }
        await checkCredential(ctx, { credentialId, answer: 'refused', reason: written(message) })
        return words('refused', said)
      }
    }
    throw invalid('web.field_invalid', 'This is nothing that can be decided here.')
  })
}

function written(message: string): string {
  if (message.trim()) return message
  throw invalid('directory.message_missing', 'Write a few words.')
}

async function getNamed(ctx: Ctx, rawId: string | undefined) {
  const id = readId<'professional'>(rawId)
  if (!id) throw notFound('directory.professional_missing', 'This professional is not here.')
  return getForSupport(ctx, id)
}
