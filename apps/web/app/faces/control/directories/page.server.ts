import { listDomains } from '@kara/companies'
import { defineMessages } from '@kara/language'
import { connectDirectory, endDirectory, listDirectories, renewDirectoryToken } from '@kara/sso'
import { ConnectDirectoryInput, type ConnectedDirectory, DirectoryInput } from '@kara/sso/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireProof } from '../../../account/security/sure.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/directories/en.ts'
import { is } from '../messages/directories/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

const DirectoryForm = z.discriminatedUnion('intent', [
  ConnectDirectoryInput.extend({ intent: z.literal('connect') }),
  DirectoryInput.extend({ intent: z.literal('renew') }),
  DirectoryInput.extend({ intent: z.literal('end'), label: z.string().max(80) }),
])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const { sso } = args.context.visit.platform
  const [domains, directories] = await Promise.all([listDomains(ctx), listDirectories(ctx, sso)])
  return {
    directories,
    hasDomain: domains.some(({ state }) => state === 'verified'),
    now: ctx.clock.now().toString(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const form = await parseForm(args, DirectoryForm)
  if (!form.ok) return form.reply
  const { sso } = args.context.visit.platform
  const input = form.value
  const here = controlPaths.directories(String(args.params.companyId))
  await requireProof(args, here, input.intent === 'connect' ? { kind: input.kind, label: input.label } : {})
  if (input.intent === 'connect') {
    return form.answer(async () => handOver(await connectDirectory(ctx, input, sso)))
  }
  if (input.intent === 'renew') {
    return form.answer(async () => handOver(await renewDirectoryToken(ctx, input, sso)))
  }
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, here, async () => {
    await endDirectory(ctx, input)
    return words('ended', { label: input.label })
  })
}

/** The token goes into this one answer and is kept by nobody on the way. */
function handOver({ directory, token }: ConnectedDirectory) {
  return data({ handed: { directoryId: directory.id, token } }, { headers: { 'Cache-Control': 'no-store' } })
}
