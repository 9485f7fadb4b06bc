import { endIncident, listConnectionHealth, openIncident } from '@kara/sso'
import { EndIncidentInput, healthLimits, OpenIncidentInput } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { companyNames } from '../company-names.server.ts'
import { consolePaths } from '../paths.ts'
import { signInMessages } from '../sign-in-messages.ts'
import { booksHealth } from './books-health.server.ts'

const IncidentForm = z.discriminatedUnion('intent', [
  OpenIncidentInput.extend({ intent: z.literal('open') }),
  EndIncidentInput.extend({ intent: z.literal('end') }),
])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const [connections, names, books] = await Promise.all([
    listConnectionHealth(ctx),
    companyNames(ctx),
    booksHealth(ctx),
  ])
  return {
    books,
    names,
    connections: connections.map((health) => ({ ...health, concerns: [...health.concerns] })),
    hours: healthLimits.healthHours,
    days: healthLimits.normDays,
  }
}

/** Announces trouble where people of a company sign in, or takes it down. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const form = await parseForm(args, IncidentForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, signInMessages)
  const input = form.value
  return answerWithFlash(args, consolePaths.health(), async () => {
    if (input.intent === 'end') {
      await endIncident(ctx, input)
      return words('health.takenDown')
    }
    await openIncident(ctx, input)
    return words('health.announced')
  })
}
