import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, ProfessionalId, ServiceId } from '@kara/kernel'
import { limits, type Professional, type Service } from '../contracts.ts'
import { professionalMissing, serviceMissing } from '../errors.ts'
import { toProfessional, toService } from '../rules/views.ts'
import * as store from '../store/professionals.ts'
import { listTimesAway } from './list-times-away.ts'

/** One profile with its active services. @throws `directory.professional_missing` */
export function getProfessional(
  ctx: Ctx,
  by: { id: ProfessionalId } | { slug: string },
): Promise<Professional> {
  return inTransaction(ctx, async (ctx) => {
    const [row, services] = await Promise.all([
      store.findProfessional(ctx, by),
      'id' in by ? store.listServicesOf(ctx, [by.id]) : null,
    ])
    if (!row) throw professionalMissing()
    return toProfessional(row, services ?? (await store.listServicesOf(ctx, [row.id])))
  })
}

/** Whose page has this name; null: nobody's that is shown. */
export async function findProfessionalBySlug(
  ctx: Ctx,
  slug: string,
): Promise<{ readonly id: ProfessionalId; readonly displayName: string } | null> {
  const row = await inTransaction(ctx, (ctx) => store.findProfessional(ctx, { slug }))
  return row && { id: row.id, displayName: row.displayName }
}

/** One active service. @throws `directory.service_missing` */
export function getService(ctx: Ctx, serviceId: ServiceId): Promise<Service> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findService(ctx, serviceId)
    if (!row) throw serviceMissing()
    return toService(row)
  })
}

/** Profiles with their services, by name. */
export function listProfessionals(ctx: Ctx, ids: readonly ProfessionalId[]): Promise<Professional[]> {
  if (ids.length === 0) return Promise.resolve([])
  return inTransaction(ctx, async (ctx) => withServices(ctx, await store.listProfessionals(ctx, ids)))
}

/** The verified directory that a company picks from: nobody who stopped. */
export function listApprovedProfessionals(ctx: Ctx): Promise<Professional[]> {
  return inTransaction(ctx, async (ctx) => {
    const approved = await store.listApproved(ctx, limits.directoryMax)
    const away = await listTimesAway(
      ctx,
      approved.map(({ id }) => id),
    )
    const hasStopped = (id: string) => away.get(id)?.isForGood && away.get(id)?.isNow
    return withServices(
      ctx,
      approved.filter(({ id }) => !hasStopped(id)),
    )
  })
}

async function withServices(
  ctx: TxCtx,
  rows: Awaited<ReturnType<typeof store.listProfessionals>>,
): Promise<Professional[]> {
  if (rows.length === 0) return []
  const services = await store.listServicesOf(
    ctx,
    rows.map((row) => row.id),
  )
  return rows.map((row) =>
    toProfessional(
      row,
      services.filter((service) => service.professionalId === row.id),
    ),
  )
}
