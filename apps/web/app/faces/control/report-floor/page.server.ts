import { defineMessages } from '@kara/language'
import { getReport, setFloor } from '@kara/reports'
import { SetFloorInput } from '@kara/reports/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/report-floor/en.ts'
import { is } from '../messages/report-floor/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const { floor, floorNext } = await getReport(await requireAdmin(args, 'owner', 'hr'))
  return { floor, floorNext }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, SetFloorInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await setFloor(ctx, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, controlPaths.reports(String(args.params.companyId)), {
      tone: 'positive',
      text: words('saved'),
    })
  })
}
