import { approveRecovery, getRecoveryForSupport, refuseRecovery } from '@kara/factors'
import { JudgeRecoveryInput, limits } from '@kara/factors/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/recoveries/en.ts'
import { is } from '../messages/recoveries/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

const Decision = JudgeRecoveryInput.pick({ reason: true }).extend({
  decision: z.enum(['approve', 'refuse']),
})

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const recovery = await getRecoveryForSupport(ctx, { reference: args.params.reference ?? '' })
  return { recovery, reasonCharsMax: limits.reasonCharsMax }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const form = await parseForm(args, Decision)
  if (!form.ok) return form.reply
  const reference = args.params.reference ?? ''
  const words = await wordsFor(args, messages)
  return form.answer(async ({ decision, reason }) => {
    const isApproved = decision === 'approve'
    await (isApproved ? approveRecovery : refuseRecovery)(ctx, { reference, reason })
    const text = words(isApproved ? 'approved' : 'refused')
    return redirectWithFlash(args, consolePaths.recovery(reference), { tone: 'positive', text })
  })
}
