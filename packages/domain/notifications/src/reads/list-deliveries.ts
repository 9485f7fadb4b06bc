import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { maySeeDeliveries } from '../access.ts'
import { type DeliveryPage, ListDeliveriesInput, limits } from '../contracts.ts'
import { toDelivery } from '../rules/views.ts'
import * as store from '../store/deliveries.ts'

/** What was sent, newest first: to support all of it, to a person what was sent to them. */
export function listDeliveries(ctx: Ctx, raw: ListDeliveriesInput = {}): Promise<DeliveryPage> {
  maySeeDeliveries(ctx)
  const { state, before } = ListDeliveriesInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listDeliveries(ctx, {
      ...(state ? { state } : {}),
      ...(before ? { before: before as store.DeliveryId } : {}),
      rowsMax: limits.deliveriesPerPage + 1,
    })
    const shown = rows.slice(0, limits.deliveriesPerPage)
    const next = rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null
    return { deliveries: shown.map(toDelivery), next }
  })
}
