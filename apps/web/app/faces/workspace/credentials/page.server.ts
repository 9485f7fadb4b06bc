import { addCredential, answerSupport, getOwnStanding, withdrawCredential } from '@kara/directory'
import { AddCredentialInput } from '@kara/directory/contracts'
import type { Ctx } from '@kara/kernel'
import { translator } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { countSessionsAfter } from './cover.server.ts'
import { credentialMessages } from './credential-messages.ts'

const CredentialForm = AddCredentialInput.extend({ document: z.instanceof(Blob).optional() })

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const standing = await getOwnStanding(ctx)
  return {
    standing,
    now: ctx.clock.now().toString(),
    sessionsAfter: await countSessionsAfter(ctx, standing.coveredUntil),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const isNew = args.request.headers.get('content-type')?.startsWith('multipart/form-data')
  return isNew ? add(args, ctx) : press(args, ctx)
}

async function add(args: ActionFunctionArgs, ctx: Ctx) {
  const form = await parseForm(args, CredentialForm)
  if (!form.ok) return form.reply
  return form.answer(async ({ document, ...input }) => {
    const sent = document && document.size > 0 ? new Uint8Array(await document.arrayBuffer()) : null
    await addCredential(ctx, input, sent, args.context.visit.platform.storage)
    const words = translator((await readerOf(args)).locale, credentialMessages)
    return redirectWithFlash(args, workspacePaths.credentials(), { tone: 'positive', text: words('added') })
  })
}

async function press(args: ActionFunctionArgs, ctx: Ctx) {
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, credentialMessages)
  return answerWithFlash(args, workspacePaths.credentials(), async () => {
    const withdrawn = form.get('withdraw')
    if (withdrawn) {
      await withdrawCredential(ctx, { credentialId: String(withdrawn) })
      return words('withdrawn')
    }
    await answerSupport(ctx, { message: String(form.get('message') ?? '') })
    return words('sent')
  })
}
