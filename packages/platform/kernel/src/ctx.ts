import type { Clock } from './clock.ts'
import type { CompanyId, Id, Ids, PersonId, ProfessionalId, SetUpLinkId } from './ids.ts'

/** What an administrator of a company may be (glossary: staff roles). */
export type AdminRole = 'owner' | 'hr' | 'it' | 'finance' | 'reports'

/** Who acts. A closed list, so that every row of history can say who. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | {
      readonly kind: 'admin'
      readonly personId: PersonId
      readonly companyId: CompanyId
      readonly role: AdminRole
    }
  | { readonly kind: 'professional'; readonly personId: PersonId; readonly professionalId: ProfessionalId }
  | { readonly kind: 'support'; readonly personId: PersonId }
  /** A company's IT without an account: whoever holds the link that was made for that one task. */
  | { readonly kind: 'set_up_link'; readonly linkId: SetUpLinkId; readonly companyId: CompanyId }
  /** An owner who came in past the company's own sign-in while that is out of order: its settings, nothing else. */
  | { readonly kind: 'past_sign_in'; readonly personId: PersonId; readonly companyId: CompanyId }
  | { readonly kind: 'worker'; readonly name: string }

/**
 * Which rows may be touched: the database role that a transaction takes on and the owners whose data
 * it may see. The database enforces it (row-level security); nothing here is a courtesy.
 *
 * - `visitor`: a hub's visitor before signing in: published things only.
 * - `gate`: the sign-in gate: accounts, sessions, codes; no care and no commercial data.
 * - `company`: HR's side: commercial data of one company; no grant on any care table.
 * - `person`: one client: their own care data; `companyId` when they act in a company's hub.
 *   `browserHash` (also of a visitor) is the hash of the browser's own secret: the key to its slot hold.
 * - `professional`: one professional: their own calendar and care data.
 * - `clinic`: an administrator of a clinic, or its desk (`actingId`), keeps the availability of one member: hours and time off,
 *   and no care data whatever.
 * - `worker`: a job: the same axes as above, filled from its payload.
 * - `support`: the console: attempts, deliveries, incidents across companies; never care content.
 */
export type Scope =
  | { readonly role: 'visitor'; readonly companyId?: CompanyId; readonly browserHash?: string }
  | { readonly role: 'gate'; readonly personId?: PersonId; readonly companyId?: CompanyId }
  | { readonly role: 'company'; readonly companyId: CompanyId; readonly personId?: PersonId }
  | {
      readonly role: 'person'
      readonly personId: PersonId
      readonly companyId?: CompanyId
      readonly browserHash?: string
    }
  | {
      readonly role: 'professional'
      readonly professionalId: ProfessionalId
      readonly personId: PersonId
    }
  | {
      readonly role: 'clinic'
      /** Whose availability it is. */
      readonly professionalId: ProfessionalId
      /** Who acts for them: a professional, or by their seat somebody at the clinic's desk. */
      readonly actingId: ProfessionalId | Id<'clinic_desk'>
    }
  | {
      readonly role: 'worker'
      readonly companyId?: CompanyId
      readonly personId?: PersonId
      readonly professionalId?: ProfessionalId
    }
  | { readonly role: 'support'; readonly personId: PersonId }

/** Opaque here; made and understood by `@kara/db` only. */
export interface DatabaseHandle {
  readonly handle: 'database'
}

/** Opaque here; the open transaction that nested verbs join. */
export interface TransactionHandle {
  readonly handle: 'transaction'
}

export type LogFields = Readonly<Record<string, unknown>>

/** Structured log lines: a stable sentence and the fields that vary. */
export interface Log {
  info(sentence: string, fields?: LogFields): void
  warn(sentence: string, fields?: LogFields): void
  error(sentence: string, fields?: LogFields): void
  with(fields: LogFields): Log
}

/** Everything a verb needs to know about the call it serves. Passed, never ambient. */
export interface Ctx {
  readonly actor: Actor
  readonly scope: Scope
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly database: DatabaseHandle
  /** Set while inside `inTransaction`. */
  readonly transaction?: TransactionHandle
  /** Ties log lines, audit entries and error pages of one request or job together. */
  readonly requestId: string
}

/** The same call under another scope: a new transaction is needed, so an open one is left behind. */
export function inScope(ctx: Ctx, scope: Scope, actor: Actor = ctx.actor): Ctx {
  const { transaction: _left, ...rest } = ctx
  return { ...rest, scope, actor }
}

/** The company of this call. It comes from here and nowhere else. */
export function companyOf(ctx: Ctx): CompanyId {
  const companyId = 'companyId' in ctx.scope ? ctx.scope.companyId : undefined
  if (!companyId) throw new Error(`Invariant broken: a ${ctx.scope.role} scope without a company`)
  return companyId
}

/** The person of this call. */
export function personOf(ctx: Ctx): PersonId {
  const personId = 'personId' in ctx.scope ? ctx.scope.personId : undefined
  if (!personId) throw new Error(`Invariant broken: a ${ctx.scope.role} scope without a person`)
  return personId
}

/** Who is written down for what a company decides: its admin; the set-up job decides in the name of the company. */
export function deciderOf(ctx: Ctx): PersonId {
  return ctx.actor.kind === 'admin' ? ctx.actor.personId : (companyOf(ctx) as string as PersonId)
}

/** The professional of this call. */
export function professionalOf(ctx: Ctx): ProfessionalId {
  const professionalId = 'professionalId' in ctx.scope ? ctx.scope.professionalId : undefined
  if (!professionalId) throw new Error(`Invariant broken: a ${ctx.scope.role} scope without a professional`)
  return professionalId
}
