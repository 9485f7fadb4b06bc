import type { Service } from '@kara/directory/contracts'
import { defaultSessionRules, type SessionRules } from '@kara/hubs/contracts'
import type { ServiceId } from '@kara/kernel'
import type { NewSession } from '../store/sessions.ts'
import { rulesOf } from './outcomes.ts'

/** No hub says otherwise. */
export const privateRules = rulesOf(defaultSessionRules)

/** A session outside of every hub: what the service is today stays true of it. */
export function privateSession(
  service: Service,
  facts: Pick<
    NewSession,
    | 'id'
    | 'personId'
    | 'professionalId'
    | 'startsAt'
    | 'endsAt'
    | 'claimId'
    | 'clientTimeZone'
    | 'cutOffAt'
    | 'createdAt'
    | 'language'
  > &
    SessionRules,
): NewSession {
  const { id: serviceId, name: serviceName, minutes, modality, place } = service
  return {
    ...facts,
    companyId: null,
    hubId: null,
    serviceId: serviceId as ServiceId,
    serviceName,
    minutes,
    modality,
    place,
    state: 'scheduled',
  }
}
