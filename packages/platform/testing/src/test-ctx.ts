import {
  type Actor,
  type Ctx,
  type DatabaseHandle,
  type Scope,
  type TravelClock,
  timeOrderedIds,
  travelClock,
} from '@kara/kernel'
import { silentLog } from '@kara/log'

export interface TestCtxOptions {
  readonly database: DatabaseHandle
  readonly scope: Scope
  readonly actor?: Actor
  readonly clock?: TravelClock
}

/** Friday morning in Reykjavík, well away from any change of the clocks. */
export const testNow = '2026-11-20T09:00:00Z'

/** A context with a clock that stands still; the actor follows from the scope when not given. */
export function testCtx(options: TestCtxOptions): Ctx & { readonly clock: TravelClock } {
  const clock = options.clock ?? travelClock(testNow)
  return {
    actor: options.actor ?? actorOf(options.scope),
    scope: options.scope,
    clock,
    ids: timeOrderedIds,
    log: silentLog,
    database: options.database,
    requestId: 'test',
  }
}

function actorOf(scope: Scope): Actor {
  switch (scope.role) {
    case 'company': {
      const personId = scope.personId ?? timeOrderedIds.next<'person'>()
      return { kind: 'admin', personId, companyId: scope.companyId, role: 'owner' }
    }
    case 'person':
      return { kind: 'person', personId: scope.personId }
    case 'professional':
      return { kind: 'professional', personId: scope.personId, professionalId: scope.professionalId }
    case 'support':
      return { kind: 'support', personId: scope.personId }
    case 'worker':
      return { kind: 'worker', name: 'test' }
    default:
      return { kind: 'anonymous' }
  }
}
