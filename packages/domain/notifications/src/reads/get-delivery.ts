import { inTransaction } from '@kara/db'
import { type Ctx, isId } from '@kara/kernel'
import { maySeeDeliveries } from '../access.ts'
import type { Delivery } from '../contracts.ts'
import { deliveryMissing } from '../errors.ts'
import { toDelivery } from '../rules/views.ts'
import * as store from '../store/deliveries.ts'

/** One letter to one recipient. @throws `notifications.delivery_missing` */
export async function getDelivery(ctx: Ctx, id: string): Promise<Delivery> {
  maySeeDeliveries(ctx)
  if (!isId(id)) throw deliveryMissing()
  const row = await inTransaction(ctx, (ctx) => store.findDelivery(ctx, id as store.DeliveryId))
  if (!row) throw deliveryMissing()
  return toDelivery(row)
}
