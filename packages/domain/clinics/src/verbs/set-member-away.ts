import { endTimeAway, findOwnTimeAway, setTimeAway } from '@kara/directory'
import type { Ctx } from '@kara/kernel'
import { stopTaking } from '@kara/scheduling'
import { mayKeepOthers } from '../access.ts'
import { SetMemberAwayInput } from '../contracts.ts'
import { stoppedForGood } from '../errors.ts'
import { awayOf, isSame } from '../rules.ts'
import { changeForMember } from '../steps/act-for.ts'

/**
 * An administrator says when a member takes no new bookings. Sessions and requests stay, and no client is written to:
 * that is the member's to decide, and so are the words that clients read meanwhile.
 *
 * @throws `clinics.member_missing`, `clinics.stopped_for_good`, `directory.away_backwards`
 */
export async function setMemberAway(ctx: Ctx, raw: SetMemberAwayInput): Promise<void> {
  mayKeepOthers(ctx)
  const { memberId, fromDay, backOn } = SetMemberAwayInput.parse(raw)
  await changeForMember(ctx, memberId, async (ctx) => {
    const found = await findOwnTimeAway(ctx)
    if (found?.isForGood) throw stoppedForGood()
    const before = awayOf(found)
    await stopTaking(ctx)
    const words = { isHidden: found?.isHidden ?? false, message: found?.message ?? '' }
    const after = awayOf(await setTimeAway(ctx, { fromDay, backOn, ...words }))
    const days = backOn ? [fromDay, backOn] : [fromDay]
    return {
      result: undefined,
      change: isSame(before, after) ? null : { kind: 'away_set', days, before, after },
    }
  })
}

/** A member can be booked again from now on. @throws `clinics.member_missing`, `clinics.stopped_for_good` */
export async function endMemberAway(ctx: Ctx, memberId: string): Promise<void> {
  mayKeepOthers(ctx)
  await changeForMember(ctx, memberId, async (ctx) => {
    const found = await findOwnTimeAway(ctx)
    if (found?.isForGood) throw stoppedForGood()
    const isEnded = await endTimeAway(ctx)
    const change = { kind: 'away_ended', before: awayOf(found), after: awayOf(null) } as const
    return { result: undefined, change: isEnded && found ? change : null }
  })
}
