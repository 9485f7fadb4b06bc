import { endTimeAway, findOwnTimeAway, getProfessional } from '@kara/directory'
import { goAway } from '@kara/handovers'
import { GoAwayInput } from '@kara/handovers/contracts'
import { isCodedError, professionalOf } from '@kara/kernel'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { workspacePaths } from '../paths.ts'
import { awayMessages } from './away-messages.ts'
import { readDays, toDaysAway } from './days-of-form.ts'
import { touchedBy } from './touched-by.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const days = readDays(new URL(args.request.url).searchParams)
  const [away, { timeZone }, { locale }] = await Promise.all([
    findOwnTimeAway(ctx),
    getProfessional(ctx, { id: professionalOf(ctx) }),
    readerOf(args),
  ])
  const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const asked = days && toDaysAway(days)
  const isInOrder = asked !== null && (asked.backOn === null || asked.backOn > asked.fromDay)
  return {
    away,
    timeZone,
    today,
    days: days ?? { length: 'until' as const, from: today, back: '' },
    touched: isInOrder ? await touchedBy(ctx, asked, { locale, timeZone }) : null,
    isRefused: days !== null && !isInOrder,
  }
}

/** Goes away, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, words, { locale }] = await Promise.all([
    args.request.formData(),
    wordsFor(args, awayMessages),
    readerOf(args),
  ])
  if (form.get('intent') === 'end') {
    return answerWithFlash(args, workspacePaths.away(), async () => {
      await endTimeAway(ctx)
      return words('now.ended')
    })
  }
  const all = (name: string) => form.getAll(name).map(String).filter(Boolean)
  const typed = { message: String(form.get('message') ?? ''), cancel: all('cancel') }
  const days = readDays(form)
  const input = GoAwayInput.safeParse({
    ...(days && toDaysAway(days)),
    ...typed,
    isHidden: form.has('isHidden') || days?.length === 'for_good',
    declinesRequests: form.has('declinesRequests'),
    referred: [...new Set(all('referred'))],
    tellsClients: form.has('tellsClients'),
  })
  const refuse = (code: string) => data({ problem: sentenceOf(locale, code) ?? code, typed }, { status: 422 })
  if (!input.success) return refuse(input.error.issues[0]?.message ?? 'directory.away_from_missing')
  try {
    const { cancelled, kept, declined, told } = await goAway(ctx, input.data)
    const said = [
      words('done.saved'),
      cancelled > 0 ? words('done.cancelled', { count: cancelled }) : null,
      kept > 0 ? words('done.kept', { count: kept }) : null,
      declined > 0 ? words('done.declined', { count: declined }) : null,
      told > 0 ? words('done.told', { count: told }) : null,
    ]
    const text = said.filter(Boolean).join(' ')
    return redirectWithFlash(args, workspacePaths.away(), { tone: 'positive', text })
  } catch (error) {
    if (!isCodedError(error) || !['precondition', 'conflict'].includes(error.kind)) throw error
    return refuse(error.code)
  }
}
