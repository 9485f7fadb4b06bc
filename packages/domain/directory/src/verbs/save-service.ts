import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, ServiceId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayEditProfile } from '../access.ts'
import { limits, type OwnService, SaveServiceInput } from '../contracts.ts'
import {
  languageUnspoken,
  placeMissing,
  professionalMissing,
  serviceMissing,
  tooManyServices,
} from '../errors.ts'
import { profileChanged } from '../events.ts'
import { toOwnService } from '../rules/views.ts'
import * as store from '../store/professionals.ts'

/**
 * Adds a service, or changes one of the professional's own. What was booked keeps the price and length
 * that it was booked with. A service is not deleted: it is no longer offered.
 *
 * @throws `directory.place_missing`, `directory.language_unspoken`, `directory.services_max`, `directory.service_missing`
 */
export async function saveService(ctx: Ctx, raw: SaveServiceInput): Promise<OwnService> {
  const professionalId = mayEditProfile(ctx)
  const { id: given, ...input } = SaveServiceInput.parse(raw)
  if (input.modality === 'in_person' && !input.place) throw placeMissing()
  return inTransaction(ctx, async (ctx) => {
    const professional = await store.lockProfessional(ctx, professionalId)
    if (!professional) throw professionalMissing()
    if (!input.languages.every((one) => professional.languages.includes(one))) throw languageUnspoken()
    const id = (given ?? ctx.ids.next<'service'>()) as ServiceId
    const services = await store.listOwnServices(ctx, professionalId)
    if (!given && services.length >= limits.servicesMax) throw tooManyServices()
    const row = given
      ? await store.updateService(ctx, professionalId, id, input)
      : await store.insertService(ctx, { ...input, id, professionalId, createdAt: ctx.clock.now() })
    if (!row) throw serviceMissing()
    await recordAudit(ctx, 'service.saved', { kind: 'service', id, detail: { isActive: input.isActive } })
    await publish(ctx, profileChanged(professionalId))
    return toOwnService(row)
  })
}
