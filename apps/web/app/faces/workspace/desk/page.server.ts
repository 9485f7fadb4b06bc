import { findOwnDesk, leaveDesk, listAskedDesks } from '@kara/clinics'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireDeskKeeper } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { workspacePaths } from '../paths.ts'

/** The clinic at whose desk the reader sits; or the invitations that wait for them. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDeskKeeper(args)
  const [kept, asked] = await Promise.all([findOwnDesk(ctx), listAskedDesks(ctx)])
  return { kept, asked }
}

/** Leaves the desk: the one thing that is done here. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireDeskKeeper(args)
  const words = await wordsFor(args, clinicMessages)
  return answerWithFlash(args, workspacePaths.desk(), async () => {
    await leaveDesk(ctx)
    return words('desk.left')
  })
}
