import { readRoster } from '@kara/companies'
import { ReadRosterInput } from '@kara/companies/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs } from '@remix-run/node'
import { csvFile } from '../../../http/csv-file.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/roster/en.ts'
import { is } from '../messages/roster/is.ts'

const messages = defineMessages(en, is)

/** The lines of a list that could not be read, with why, as a file to mend and send again. */
export async function action(args: ActionFunctionArgs) {
  await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, ReadRosterInput)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  const rows = readRoster(form.value.text).problems.map(({ line, value, reason, before }) => [
    value,
    line,
    words(`upload.reasons.${reason}`, { before: String(before ?? '') }),
  ])
  const head = [words('address'), words('upload.line'), words('upload.why')]
  return csvFile(words('upload.problemFile'), [head, ...rows])
}
