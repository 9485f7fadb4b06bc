import { getProfessional } from '@kara/directory'
import { type Ctx, type Id, invalid, professionalOf } from '@kara/kernel'
import { addTimeOff, changeTimeOff, undoTimeOff } from '@kara/scheduling'
import type { TimeOffChange } from '@kara/scheduling/contracts'
import type { Flash } from '../../../http/flash.server.ts'
import { workspacePaths } from '../paths.ts'
import type { CalendarWords } from './calendar-messages.ts'
import { timeOffOf, typedTimeOff } from './time-off-of-form.ts'

/** Does what a form of the calendar asks about time off, and says it with the way back. */
export async function keepTimeOff(
  ctx: Ctx,
  form: FormData,
  said: { readonly words: CalendarWords; readonly timeZone: string; readonly back: string },
): Promise<Flash> {
  const { words } = said
  const withUndo = (text: string, { changeId, stillTaken }: TimeOffChange): Flash => ({
    tone: 'positive',
    text: stillTaken.length > 0 ? `${text} ${words('off.stillTaken', { count: stillTaken.length })}` : text,
    undo: {
      label: words('off.undo'),
      action: workspacePaths.start(),
      fields: { intent: 'undo', changeId, back: said.back },
    },
  })
  const which = (['this', 'following', 'all'] as const).find((one) => one === form.get('which')) ?? 'this'
  const known = {
    timeOffId: String(form.get('timeOffId') ?? ''),
    day: String(form.get('occurrence') ?? ''),
    which,
  }
  const wish = async () => {
    const { timeZone } = await getProfessional(ctx, { id: professionalOf(ctx) })
    const to = timeOffOf(typedTimeOff(form), said.timeZone, timeZone)
    if (!to) throw invalid('scheduling.time_off_unclear', words('off.unclear'))
    return to
  }
  switch (form.get('intent')) {
    case 'block':
      return withUndo(words('off.added'), await addTimeOff(ctx, await wish()))
    case 'change':
      return withUndo(words('off.changed'), await changeTimeOff(ctx, { ...known, to: await wish() }))
    case 'remove':
      return withUndo(words('off.removed'), await changeTimeOff(ctx, { ...known, to: null }))
    case 'undo':
      await undoTimeOff(ctx, String(form.get('changeId')) as Id<'time_off_change'>)
      return { tone: 'positive', text: words('off.undone') }
    default:
      throw invalid('web.field_invalid', 'This is nothing that can be done with time off.')
  }
}
