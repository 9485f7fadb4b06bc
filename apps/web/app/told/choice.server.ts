import { getPerson } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { chooseNotices, listTurnedOff } from '@kara/notifications'
import { ChooseNoticesInput, type OptionalNotice } from '@kara/notifications/contracts'
import { answerWithFlash } from '../http/answer-with-flash.server.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { wordsFor } from '../http/words.server.ts'
import { choiceMessages } from './choice-messages.ts'

/** What somebody can do without, at each of their places: a client, and a professional. */
export const optionalAt = {
  home: [
    'reminder_day',
    'reminder_hour',
    'feedback_asked',
    'wellbeing_due',
    'credit_claimed',
    'credit_expiring',
    'session_soon',
  ],
  work: ['reminder_day', 'reminder_hour', 'client_invite_accepted', 'calendar_readable', 'session_soon'],
} as const satisfies Record<string, readonly OptionalNotice[]>

export async function loadChoice(ctx: Ctx, place: keyof typeof optionalAt) {
  const [{ timeZone }, turnedOff] = await Promise.all([getPerson(ctx), listTurnedOff(ctx)])
  return {
    timeZone,
    notices: optionalAt[place].map((notice) => ({ notice, isWanted: !turnedOff.includes(notice) })),
  }
}

/** What this place does not ask about stays as it is. */
export async function saveChoice(args: PageArgs, ctx: Ctx, place: keyof typeof optionalAt, path: string) {
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, choiceMessages)])
  const input = ChooseNoticesInput.parse({ among: [...optionalAt[place]], wanted: form.getAll('wanted') })
  return answerWithFlash(args, path, async () => {
    await chooseNotices(ctx, input)
    return words('saved')
  })
}
