import {
  addMemberTimeOff,
  appointAdministrator,
  changeMemberTimeOff,
  endMemberAway,
  removeMemberTimeOff,
  setMemberAway,
  setMemberDayHours,
  setMemberHours,
  takeOffMember,
  undoMemberAct,
} from '@kara/clinics'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import type { Translator } from '@kara/language'
import { limits } from '@kara/scheduling/contracts'
import { isDay } from '../../../care/typed-time.ts'
import type { en } from '../messages/clinic/en.ts'
import { datesOf, timeOffOf, typedOfForm, weeklyOf } from './typed-of-form.ts'

type Words = Translator<typeof en>

/** Does what the form asks of the availability, and says so; null: what was typed makes no sense. */
export async function keepMember(
  ctx: Ctx,
  memberId: ProfessionalId,
  form: FormData,
  words: Words,
  name: string,
): Promise<string | null> {
  const typed = typedOfForm(form)
  const text = (field: string) => String(form.get(field) ?? '')
  switch (typed.intent) {
    case 'hours': {
      const hours = weeklyOf(typed)
      if (!hours) return null
      await setMemberHours(ctx, { memberId, hours: [...hours] })
      return words('member.hoursSaved')
    }
    case 'days': {
      const dates = datesOf(typed, limits.dayHoursMax)
      if (!dates) return null
      await setMemberDayHours(ctx, { memberId, ...dates })
      return words('member.daysSaved')
    }
    case 'weekly':
      if (!isDay(typed.day)) return null
      await setMemberDayHours(ctx, { memberId, days: [typed.day], ranges: null })
      return words('member.daysSaved')
    case 'off': {
      const off = timeOffOf(typed)
      if (!off) return null
      const { taken } = await addMemberTimeOff(ctx, { memberId, ...off })
      return taken > 0 ? words('member.offAddedTaken', { count: taken }) : words('member.offAdded')
    }
    case 'off_move': {
      const to = timeOffOf(typed)
      if (!to) return null
      const which = { timeOffId: text('timeOffId'), day: text('of'), which: 'this' } as const
      const { taken } = await changeMemberTimeOff(ctx, { memberId, ...which, to })
      return taken > 0 ? words('member.offMovedTaken', { count: taken }) : words('member.offMoved')
    }
    case 'off_this':
    case 'off_following': {
      const which = typed.intent === 'off_this' ? 'this' : 'following'
      await removeMemberTimeOff(ctx, { memberId, timeOffId: text('timeOffId'), day: typed.day, which })
      return words('member.offRemoved')
    }
    case 'away':
      if (!isDay(typed.day) || (typed.endDay && !isDay(typed.endDay))) return null
      await setMemberAway(ctx, { memberId, fromDay: typed.day, backOn: typed.endDay || null })
      return words('member.awaySaved')
    case 'away_end':
      await endMemberAway(ctx, memberId)
      return words('member.awayEnded', { name })
    case 'undo':
      await undoMemberAct(ctx, { memberId, actId: text('actId') })
      return words('acts.done')
  }
  return null
}

const ofMembership = ['appoint', 'hand_over', 'take_off']

/** Whether a form is about what the member is in the clinic, and not about their time. */
export function changesMembership(form: FormData): boolean {
  return ofMembership.includes(String(form.get('intent')))
}

/** What a member is in the clinic: an administrator too, its only one, or no member any more. */
export async function changeMembership(
  ctx: Ctx,
  memberId: ProfessionalId,
  form: FormData,
  words: Words,
  name: string,
): Promise<string> {
  switch (form.get('intent')) {
    case 'appoint':
      await appointAdministrator(ctx, { memberId })
      return words('members.appointed', { name })
    case 'hand_over':
      await appointAdministrator(ctx, { memberId, stepsDown: true })
      return words('members.handedOver', { name })
    default:
      await takeOffMember(ctx, memberId)
      return words('members.takenOff', { name })
  }
}
