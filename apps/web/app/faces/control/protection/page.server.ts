import { findOwnHub, protectHub } from '@kara/hubs'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/protection/en.ts'
import { is } from '../messages/protection/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const hub = await findOwnHub(ctx)
  return {
    hub: hub && {
      needsKey: hub.protection === 'required',
      waitsForName: hub.eidNameReview === 'wait',
      needsElectronicId: hub.electronicId === 'required',
      isInIceland: hub.country === 'IS',
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await args.request.formData()
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, controlPaths.protection(String(args.params.companyId)), async () => {
    await protectHub(ctx, {
      protection: form.has('key') ? 'required' : 'offered',
      electronicId: form.has('electronicId') ? 'required' : 'off',
      eidNameReview: form.has('eidName') ? 'wait' : 'continue',
    })
    return words('saved')
  })
}
