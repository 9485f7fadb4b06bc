import { translator } from '@kara/language'
import { listDead, runAgain } from '@kara/outbox'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { consoleMessages } from '../console-messages.ts'
import { consolePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const dead = await listDead(ctx)
  return {
    jobs: dead.map((work) => ({
      queue: work.queue,
      tries: work.tries,
      error: work.error,
      deadAt: work.deadAt.toString(),
      name: work.of === 'plan' ? work.kind : work.subscriber,
      fields:
        work.of === 'plan' ? { dueId: work.dueId } : { eventId: work.eventId, subscriber: work.subscriber },
    })),
  }
}

const RunAgainForm = z.union([
  z.object({ dueId: z.uuid() }),
  z.object({ eventId: z.uuid(), subscriber: z.string().min(1).max(200) }),
])

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const { locale } = await readerOf(args)
  const work = RunAgainForm.parse(Object.fromEntries(await args.request.formData()))
  return answerWithFlash(args, consolePaths.jobs(), async () => {
    await runAgain(ctx, work)
    return translator(locale, consoleMessages)('jobs.again')
  })
}
