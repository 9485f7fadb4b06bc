import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { mayBelong } from '../access.ts'
import { administratorsOnly, noClinic } from '../errors.ts'
import * as store from '../store/clinics.ts'

export interface OwnClinic {
  readonly clinic: store.ClinicRow
  readonly own: store.MemberRow
}

/**
 * Changes who belongs to the clinic of this call, or what it is; one after the other.
 *
 * @throws `clinics.no_clinic`
 */
export function inOwnClinic<Result>(
  ctx: Ctx,
  work: (ctx: TxCtx, clinic: OwnClinic) => Promise<Result>,
): Promise<Result> {
  mayBelong(ctx)
  return inTransaction(ctx, async (ctx) => {
    const id = await store.lockOwnClinic(ctx)
    const own = id && (await store.findOwnMembership(ctx))
    if (!id || !own) throw noClinic()
    const clinic = await store.findClinic(ctx, id)
    invariant(clinic, 'a member sees their clinic')
    return work(ctx, { clinic, own })
  })
}

/** The same, for its administrators. @throws `clinics.administrators_only` */
export function asAdministrator<Result>(
  ctx: Ctx,
  work: (ctx: TxCtx, clinic: OwnClinic) => Promise<Result>,
): Promise<Result> {
  return inOwnClinic(ctx, (ctx, one) => {
    if (!one.own.isAdministrator) throw administratorsOnly()
    return work(ctx, one)
  })
}
