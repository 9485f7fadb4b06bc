import { removePicture } from '@kara/identity'
import type { ActionFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { pictureMessages } from '../picture-messages.ts'

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const words = await wordsFor(args, pictureMessages)
  return answerWithFlash(args, homePaths.profile(), async () => {
    await removePicture(ctx, args.context.visit.platform.storage)
    return words('removed')
  })
}
