import { defineMessages } from '@kara/language'
import { listDifferences, requestReconciliation, resolveDifference } from '@kara/payments'
import { RequestReconciliationInput, ResolveDifferenceInput } from '@kara/payments/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/comparison/en.ts'
import { is } from '../messages/comparison/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { differences, reconciliations } = await listDifferences(ctx)
  return {
    open: differences.filter(({ state }) => state === 'open'),
    settled: differences.filter(({ state }) => state !== 'open'),
    reconciliations,
  }
}

/** Compares now, or settles a difference that somebody has looked into. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const words = await wordsFor(args, messages)
  const form = Object.fromEntries(await args.request.formData())
  return answerWithFlash(args, consolePaths.comparison(), async () => {
    if ('days' in form) {
      await requestReconciliation(ctx, RequestReconciliationInput.parse(form))
      return words('now.asked')
    }
    await resolveDifference(ctx, ResolveDifferenceInput.parse(form))
    return words('done')
  })
}
