import type { listBookedSessions, listOwnProfessionals, listSelfPayOffers } from '@kara/scheduling'
import type { Counterpart } from '../../../care/own-sessions.server.ts'

/** Those who are still in the directory. */
export function knownOf(
  own: Awaited<ReturnType<typeof listOwnProfessionals>>,
  counterparts: ReadonlyMap<string, Counterpart>,
) {
  return own.flatMap(({ professionalId, since, takesRequests }) => {
    const known = counterparts.get(professionalId)
    return known ? [{ ...known, since, takesRequests }] : []
  })
}

/** Offers of sessions that are still to come. */
export function withTheirTimes(
  offers: Awaited<ReturnType<typeof listSelfPayOffers>>,
  upcoming: Awaited<ReturnType<typeof listBookedSessions>>,
) {
  return offers.flatMap((offer) => {
    const session = upcoming.find(({ id }) => id === offer.sessionId)
    return session ? [{ ...offer, startsAt: session.startsAt }] : []
  })
}
