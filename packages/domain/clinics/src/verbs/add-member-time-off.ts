import type { Ctx } from '@kara/kernel'
import { addTimeOff, changeTimeOff } from '@kara/scheduling'
import type { TimeOffChange } from '@kara/scheduling/contracts'
import { mayKeepOthers } from '../access.ts'
import {
  AddMemberTimeOffInput,
  ChangeMemberTimeOffInput,
  type KeptTimes,
  RemoveMemberTimeOffInput,
} from '../contracts.ts'
import { changeForMember } from '../steps/act-for.ts'

/**
 * An administrator blocks time of a member, once or by a rule. What is booked or held in it stays, and how much that is
 * is all that is answered.
 *
 * @throws `clinics.member_missing`, `scheduling.time_off_backwards`
 */
export async function addMemberTimeOff(ctx: Ctx, raw: AddMemberTimeOffInput): Promise<KeptTimes> {
  mayKeepOthers(ctx)
  const { memberId, ...input } = AddMemberTimeOffInput.parse(raw)
  return changeForMember(ctx, memberId, async (ctx) => {
    const change = await addTimeOff(ctx, input)
    const days = input.endDay && input.endDay !== input.day ? [input.day, input.endDay] : [input.day]
    return { result: keptBy(change), change: { kind: 'time_off_added', days, ...toUndo(change) } }
  })
}

/**
 * An administrator moves time off of a member. What the member wrote a note to is the member's own, and does not exist here.
 *
 * @throws `clinics.member_missing`, `scheduling.time_off_missing`, `scheduling.time_off_backwards`
 */
export async function changeMemberTimeOff(ctx: Ctx, raw: ChangeMemberTimeOffInput): Promise<KeptTimes> {
  mayKeepOthers(ctx)
  const { memberId, ...input } = ChangeMemberTimeOffInput.parse(raw)
  return changeForMember(ctx, memberId, async (ctx) => {
    const change = await changeTimeOff(ctx, input)
    const days = [...new Set([input.day, input.to.day])]
    return { result: keptBy(change), change: { kind: 'time_off_changed', days, ...toUndo(change) } }
  })
}

/** An administrator takes time off of a member away; the time is offered again. */
export async function removeMemberTimeOff(ctx: Ctx, raw: RemoveMemberTimeOffInput): Promise<void> {
  mayKeepOthers(ctx)
  const { memberId, ...input } = RemoveMemberTimeOffInput.parse(raw)
  await changeForMember(ctx, memberId, async (ctx) => {
    const change = await changeTimeOff(ctx, { ...input, to: null })
    return {
      result: undefined,
      change: { kind: 'time_off_removed', days: [input.day], ...toUndo(change) },
    }
  })
}

const keptBy = ({ stillTaken }: TimeOffChange): KeptTimes => ({ taken: stillTaken.length })

/** Scheduling keeps what was there before an edit of time off. */
const toUndo = ({ changeId }: TimeOffChange) => ({ before: { changeId }, after: {} })
