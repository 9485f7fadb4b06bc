import type { TxCtx } from '@kara/db'
import type { Service } from '@kara/directory/contracts'
import type { HubSessionRules } from '@kara/hubs/contracts'
import {
  type CompanyId,
  type HubId,
  invariant,
  type ProfessionalId,
  personOf,
  type ServiceId,
} from '@kara/kernel'
import type { RequestSessionInput, SessionRequest } from '../contracts.ts'
import { RequestSessionInput as Input } from '../contracts.ts'
import { getRequest } from '../reads/get-request.ts'
import { rulesOf } from '../rules/outcomes.ts'
import { clockFrom } from '../rules/requests.ts'
import * as requests from '../store/requests.ts'
import { chosenLanguage } from './chosen-language.ts'
import { planTurn, recordTurnAudit } from './end-request.ts'
import { wishedTime } from './wished-time.ts'

export interface Requested {
  readonly request: SessionRequest
  /** The two have an open request: a second one is the first. */
  readonly isExisting: boolean
}

/**
 * Writes a request and starts its clock, for the verbs that have asked who may: in a hub, or on a page of the
 * professional's own. Asking twice finds the first request.
 */
export async function openRequest(
  ctx: TxCtx,
  service: Service,
  raw: RequestSessionInput,
  place: { readonly companyId: CompanyId | null; readonly hubId: HubId | null },
  rules: HubSessionRules,
): Promise<Requested> {
  const input = Input.parse(raw)
  const now = ctx.clock.now()
  const professionalId = service.professionalId as ProfessionalId
  const request = await requests.insertRequest(ctx, {
    id: ctx.ids.next<'session_request'>(),
    personId: personOf(ctx),
    professionalId,
    ...place,
    serviceId: service.id as ServiceId,
    serviceName: service.name,
    minutes: service.minutes,
    modality: service.modality,
    place: service.place,
    wishes: input.wishes,
    wishedAt: await wishedTime(ctx, service, input.wishedAt),
    language: await chosenLanguage(ctx, service, input.language),
    clientTimeZone: input.timeZone,
    funding: input.funding,
    costHalves: service.costHalves,
    priceMinor: service.priceMinor,
    currency: service.currency,
    state: 'waiting',
    ...rulesOf(rules),
    replyDays: rules.replyDays,
    ...clockFrom(now, rules),
    createdAt: now,
    referred: [],
  })
  if (!request) {
    const existing = await requests.findOpenRequest(ctx, personOf(ctx), professionalId)
    invariant(existing, 'an open request stood in the way of a second one')
    return { request: await getRequest(ctx, existing.id), isExisting: true }
  }
  await planTurn(ctx, request)
  await recordTurnAudit(ctx, request, 'sent', 'sent')
  return { request: await getRequest(ctx, request.id), isExisting: false }
}
