import type { listBookedSessions, listSelfPayOffers } from '@kara/scheduling'
import type { KnownProfessional } from '@kara/scheduling/contracts'
import type { Counterpart } from '../../../care/own-sessions.server.ts'

/** Those who are still in the directory. */
export function knownOf(own: readonly KnownProfessional[], counterparts: ReadonlyMap<string, Counterpart>) {
  return own.flatMap(({ professionalId, since, privateSince, takesRequests }) => {
    const known = counterparts.get(professionalId)
    return known ? [{ ...known, since: privateSince ?? since, takesRequests }] : []
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
