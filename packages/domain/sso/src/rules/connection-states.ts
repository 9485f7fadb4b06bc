import { derivedId } from '@kara/crypto'
import type { ConnectionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { type ConnectionState, limits, type TestProof } from '../contracts.ts'
import { serviceAddresses } from './service-metadata.ts'

const MAY_FOLLOW: Readonly<Record<ConnectionState, readonly ConnectionState[]>> = {
  draft: ['disabled'],
  tested: ['optional', 'disabled'],
  optional: ['required', 'disabled'],
  required: ['optional', 'disabled'],
  disabled: ['optional'],
}

/**
 * Whether somebody may switch a connection so. `tested` is never chosen: a successful test makes it. A
 * connection that was never tested cannot be switched on, also not from `disabled`.
 */
export function maySwitch(from: ConnectionState, to: ConnectionState, wasTested: boolean): boolean {
  return MAY_FOLLOW[from].includes(to) && (to === 'disabled' || wasTested)
}

/**
 * Whether enough people came through to make it the only way in: two different ones, and the one who decides began a
 * test too, so that nobody shuts everybody out, or themself.
 */
export function judgeProof({ people, isOwnAmongThem }: Omit<TestProof, 'isEnough'>): TestProof {
  return { people, isOwnAmongThem, isEnough: people >= limits.testersMin && isOwnAmongThem }
}

/** Whether people may sign in through it, as opposed to testing it. */
export function isLive(state: ConnectionState): boolean {
  return state === 'optional' || state === 'required'
}

/** The connection in whose place it was put, while the company's word for it lasts. */
export function replacedBy(
  row: {
    readonly replacedConnectionId: ConnectionId | null
    readonly replacedUntil: Temporal.Instant | null
  },
  now: Temporal.Instant,
): { readonly connectionId: ConnectionId; readonly until: string } | null {
  const { replacedConnectionId: connectionId, replacedUntil: until } = row
  if (!connectionId || !until || until.epochMilliseconds <= now.epochMilliseconds) return null
  return { connectionId, until: until.toString() }
}

/** New metadata asks for a new test, except where people already depend on the connection. */
export function stateAfterRenewal(state: ConnectionState): ConnectionState {
  return isLive(state) ? state : 'draft'
}

export function mayHaveMore(connectionsSoFar: number): boolean {
  return connectionsSoFar < limits.connectionsMax
}

/**
 * Identifier and addresses of the next connection of a company: IT needs them before there is metadata, so they
 * follow from what exists.
 */
export function planAddresses(origin: string, companyId: string, connectionsSoFar: number) {
  const id = derivedId(`sso_connection|${companyId}|${connectionsSoFar + 1}`) as ConnectionId
  return { id, ...serviceAddresses(origin, id) }
}
