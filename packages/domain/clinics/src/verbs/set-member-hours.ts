import type { Ctx } from '@kara/kernel'
import { getAvailability, listDayHours, setAvailability, setDayHours } from '@kara/scheduling'
import { mayKeepOthers } from '../access.ts'
import { SetMemberDayHoursInput, SetMemberHoursInput } from '../contracts.ts'
import { isSame } from '../rules.ts'
import { changeForMember } from '../steps/act-for.ts'

/**
 * An administrator sets the weekly hours of a member; everything else about how they are booked stays as they set it.
 * The same hours again are no change.
 *
 * @throws `clinics.member_missing`, `scheduling.hours_overlap`
 */
export async function setMemberHours(ctx: Ctx, raw: SetMemberHoursInput): Promise<void> {
  mayKeepOthers(ctx)
  const { memberId, hours } = SetMemberHoursInput.parse(raw)
  await changeForMember(ctx, memberId, async (ctx) => {
    const { hours: before, ...setting } = await getAvailability(ctx)
    await setAvailability(ctx, { ...setting, hours })
    const { hours: after } = await getAvailability(ctx)
    return {
      result: undefined,
      change: isSame(before, after) ? null : { kind: 'weekly_hours', before, after },
    }
  })
}

/**
 * An administrator gives single dates of a member hours of their own, or with null the weekly ones again.
 *
 * @throws `clinics.member_missing`, `scheduling.hours_overlap`
 */
export async function setMemberDayHours(ctx: Ctx, raw: SetMemberDayHoursInput): Promise<void> {
  mayKeepOthers(ctx)
  const { memberId, ...input } = SetMemberDayHoursInput.parse(raw)
  const days = [...new Set(input.days)].sort()
  const [first = ''] = days
  await changeForMember(ctx, memberId, async (ctx) => {
    const ofDays = async () => (await listDayHours(ctx, first)).filter(({ day }) => days.includes(day))
    const before = await ofDays()
    await setDayHours(ctx, { ...input, days })
    const after = await ofDays()
    return {
      result: undefined,
      change: isSame(before, after) ? null : { kind: 'day_hours', days, before, after },
    }
  })
}
