import { getPerson } from '@kara/identity'
import { chooseNotices, listTurnedOff } from '@kara/notifications'
import { ChooseNoticesInput, optionalNotices } from '@kara/notifications/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { noticeMessages } from './notice-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [{ timeZone }, turnedOff] = await Promise.all([getPerson(ctx), listTurnedOff(ctx)])
  return {
    timeZone,
    notices: optionalNotices.map((notice) => ({ notice, isWanted: !turnedOff.includes(notice) })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, noticeMessages)])
  const input = ChooseNoticesInput.parse({ wanted: form.getAll('wanted') })
  return answerWithFlash(args, homePaths.notices(), async () => {
    await chooseNotices(ctx, input)
    return words('saved')
  })
}
