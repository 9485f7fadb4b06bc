import { recordAudit } from '@kara/audit'
import type { Ctx } from '@kara/kernel'
import { mayKeepOthers } from '../access.ts'
import { UndoMemberActInput } from '../contracts.ts'
import { actMissing } from '../errors.ts'
import { reversed } from '../rules.ts'
import { forMember, writeDown } from '../steps/act-for.ts'
import { actingIdOf } from '../steps/acting-id.ts'
import { takeBack } from '../steps/take-back.ts'
import * as store from '../store/acts.ts'

/**
 * An administrator takes back what they changed themselves, by the same rule. A member who was told of the change is told
 * of its end as well; who was not never reads of it by letter.
 *
 * @throws `clinics.member_missing`, `clinics.act_missing`, `clinics.act_old`
 */
export async function undoMemberAct(ctx: Ctx, raw: UndoMemberActInput): Promise<void> {
  mayKeepOthers(ctx)
  const { memberId, actId } = UndoMemberActInput.parse(raw)
  const byId = await actingIdOf(ctx)
  await forMember(ctx, memberId, async (ctx, clinicId) => {
    const act = await store.findAct(ctx, actId as store.ActId)
    if (act?.byId !== byId) throw actMissing()
    await takeBack(ctx, act)
    await recordAudit(ctx, 'clinic_act.undone', { kind: 'clinic_act', id: act.id })
    if (act.toldAt) await writeDown(ctx, { clinicId, byId }, reversed(act))
  })
}
