import {
  type CompanyId,
  type Ctx,
  inScope,
  type PersonId,
  type ProfessionalId,
  type Secret,
} from '@kara/kernel'
import type { Sso } from '@kara/sso'
import type { Storage } from '@kara/storage'
import type { Outside } from './outside.ts'

/** What the generator works with; made once where the command starts. */
export interface Tools {
  /** A call of the set-up job. Every step takes on the scope it needs. */
  readonly ctx: Ctx
  readonly storage: Storage
  readonly sso: Sso
  /** The installation's secret, from which modules derive their keys. */
  readonly secret: Secret
  readonly outside: Outside
  /** The address under which hubs live, with its port if any. */
  readonly baseHost: string
  /** The folder of all hubs. */
  readonly tenants: string
}

const worker = { kind: 'worker', name: 'generator' } as const

/** The set-up job at the sign-in gate. */
export const gateOf = (ctx: Ctx, personId?: PersonId): Ctx =>
  inScope(ctx, { role: 'gate', ...(personId ? { personId } : {}) }, worker)

/** The set-up job on a company's side: through the same verbs as its pages. */
export const companyCtx = (ctx: Ctx, companyId: CompanyId): Ctx =>
  inScope(ctx, { role: 'company', companyId }, worker)

/** The operator's side. */
export const operatorOf = (ctx: Ctx): Ctx =>
  inScope(ctx, { role: 'support', personId: ctx.ids.next<'person'>() }, worker)

/** Somebody who acts for themself. */
export const personCtx = (ctx: Ctx, personId: PersonId, browserHash?: string): Ctx =>
  inScope(
    ctx,
    { role: 'person', personId, ...(browserHash ? { browserHash } : {}) },
    { kind: 'person', personId },
  )

/** A professional who acts for themself. */
export const professionalCtx = (ctx: Ctx, professionalId: ProfessionalId, personId: PersonId): Ctx =>
  inScope(
    ctx,
    { role: 'professional', professionalId, personId },
    { kind: 'professional', professionalId, personId },
  )
