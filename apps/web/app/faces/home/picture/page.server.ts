import { getPerson, setPicture } from '@kara/identity'
import { notFound } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { pictureMessages } from '../picture-messages.ts'

/** The person's own picture, for them alone: no store between keeps it, and the browser asks each time. */
export async function loader(args: LoaderFunctionArgs) {
  const { picture } = await getPerson(await requirePerson(args))
  const file = picture ? await args.context.visit.platform.storage.readFile(picture) : null
  if (!file) throw notFound('web.no_page', 'There is no page at this address.')
  return new Response(Buffer.from(file.bytes), {
    headers: { 'Content-Type': file.contentType, 'Cache-Control': 'private, no-store' },
  })
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, pictureMessages)])
  const file = form.get('picture')
  return answerWithFlash(args, homePaths.profile(), async () => {
    if (!(file instanceof Blob) || file.size === 0) return { tone: 'critical', text: words('none') }
    await setPicture(ctx, new Uint8Array(await file.arrayBuffer()), args.context.visit.platform.storage)
    return words('saved')
  })
}
