import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, inScope, type ProfessionalId, professionalOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { type ClinicActKind, limits } from '../contracts.ts'
import { memberMissing } from '../errors.ts'
import { type ActRow, insertAct } from '../store/acts.ts'
import { keepActingFor } from '../store/clinics.ts'
import { actingIdOf } from './acting-id.ts'

/** What was changed, and how it was before. */
export interface Change {
  readonly kind: ClinicActKind
  readonly days?: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

/**
 * An administrator, or whoever sits at the desk, looks at, or changes, the availability of one member, in the database role that sees nothing else.
 * The membership lasts until the commit: whoever leaves meanwhile waits for it, and who left before is refused.
 *
 * @throws `clinics.member_missing`
 */
export async function forMember<Result>(
  ctx: Ctx,
  memberId: string,
  work: (ctx: TxCtx, clinicId: ActRow['clinicId']) => Promise<Result>,
): Promise<Result> {
  const actingId = await actingIdOf(ctx)
  const professionalId = memberId as ProfessionalId
  // Their own calendar has a page of its own.
  if (professionalId === actingId) throw memberMissing()
  return inTransaction(inScope(ctx, { role: 'clinic', professionalId, actingId }), async (ctx) => {
    const clinicId = await keepActingFor(ctx)
    if (!clinicId) throw memberMissing()
    return work(ctx, clinicId)
  })
}

/** The same, where something is changed: it is written down, and the member is told of it soon. */
export async function changeForMember<Result>(
  ctx: Ctx,
  memberId: string,
  work: (ctx: TxCtx) => Promise<{ readonly result: Result; readonly change: Change | null }>,
): Promise<Result> {
  const byId = await actingIdOf(ctx)
  return forMember(ctx, memberId, async (ctx, clinicId) => {
    const { result, change } = await work(ctx)
    if (change) await writeDown(ctx, { clinicId, byId }, change)
    return result
  })
}

/** What was changed for the member of the scope stands for them to read, and they are told of it soon. */
export async function writeDown(
  ctx: TxCtx,
  who: Pick<ActRow, 'clinicId' | 'byId'>,
  change: Change,
): Promise<void> {
  const professionalId = professionalOf(ctx)
  const at = ctx.clock.now()
  const id = ctx.ids.next<'clinic_act'>()
  await insertAct(ctx, { id, ...who, professionalId, at, ...change, days: change.days ?? [] })
  await planWork(ctx, {
    kind: 'clinic_act.tells',
    key: professionalId,
    queue: 'sessions',
    dueAt: at.add({ minutes: limits.tellAfterMinutes }),
    scope: { professionalId },
    payload: {},
  })
}
