export { credits, halves, money, type Currency, type Halves, type Money } from './amounts.ts'
export { shiftedClock, systemClock, travelClock, type Clock, type TravelClock } from './clock.ts'
export {
  companyOf,
  inScope,
  personOf,
  professionalOf,
  type Actor,
  type AdminRole,
  type Ctx,
  type DatabaseHandle,
  type Log,
  type LogFields,
  type Scope,
  type TransactionHandle,
} from './ctx.ts'
export {
  CodedError,
  conflict,
  invalid,
  invariant,
  isCodedError,
  limitReached,
  notAllowed,
  notFound,
  notSignedIn,
  precondition,
  type ErrorDetails,
  type ErrorKind,
} from './errors.ts'
export type { DomainEvent, DueWork, EventScope, QueueName } from './events.ts'
export {
  isId,
  readId,
  timeOrderedIds,
  uuidV7,
  type AttemptId,
  type CompanyId,
  type ConnectionId,
  type EventId,
  type HubId,
  type Id,
  type Ids,
  type PersonId,
  type ProfessionalId,
  type ServiceId,
  type SessionId,
} from './ids.ts'
export { Secret } from './secret.ts'
