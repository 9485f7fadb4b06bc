export { allInOrder } from './all-in-order.ts'
export { type Currency, credits, type Halves, halves, type Money, money } from './amounts.ts'
export { type Clock, shiftedClock, systemClock, type TravelClock, travelClock } from './clock.ts'
export {
  type Actor,
  type AdminRole,
  type Ctx,
  companyOf,
  type DatabaseHandle,
  deciderOf,
  inScope,
  type Log,
  type LogFields,
  personOf,
  professionalOf,
  type Scope,
  type TransactionHandle,
} from './ctx.ts'
export {
  CodedError,
  conflict,
  type ErrorDetails,
  type ErrorKind,
  invalid,
  invariant,
  isCodedError,
  limitReached,
  notAllowed,
  notFound,
  notSignedIn,
  precondition,
} from './errors.ts'
export type { DomainEvent, DueWork, EventScope, QueueName } from './events.ts'
export {
  type AttemptId,
  type CompanyId,
  type ConnectionId,
  type EventId,
  type HubId,
  type Id,
  type Ids,
  isId,
  type PersonId,
  type ProfessionalId,
  readId,
  type ServiceId,
  type SessionId,
  type SetUpLinkId,
  timeOrderedIds,
} from './ids.ts'
export { Secret } from './secret.ts'
