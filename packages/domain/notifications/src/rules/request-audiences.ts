import type { RequestChange } from '@kara/scheduling/contracts'
import type { Audience } from '../contracts.ts'

/**
 * Who is told of which change. A time that was taken for the client is told by the confirmation of the
 * booking that follows, or by the question of how to pay or where to
 * sign in first.
 */
export const audiencesOf: Readonly<Record<RequestChange, readonly Audience[]>> = {
  sent: ['professional'],
  times_proposed: ['client'],
  time_taken: [],
  payment_asked: ['client'],
  sign_in_asked: ['client'],
  times_lost: ['professional', 'client'],
  reminded: ['professional', 'client'],
  declined: ['client'],
  withdrawn: ['professional'],
  expired: ['client', 'professional'],
}

export const requestChanges = Object.keys(audiencesOf) as RequestChange[]
