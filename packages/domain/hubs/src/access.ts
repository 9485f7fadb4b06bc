import { mustBeAble } from '@kara/companies'
import { type Ctx, type ProfessionalId, professionalOf } from '@kara/kernel'
import { notYourHub } from './errors.ts'

/** Owner and HR run the company's hub; the set-up job acts for them. */
export function mayManageHub(ctx: Ctx): void {
  mustBeAble(ctx, 'manage_hubs')
}

/** Everybody on the company's side sees what the hub is like. */
export function maySeeOwnHub(ctx: Ctx): void {
  mustBeAble(ctx, 'read_company')
}

/** A professional answers for themself; row-level security shows nobody else's invitations. */
export function mayAnswer(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'professional') throw notYourHub()
  return professionalOf(ctx)
}

/** Support finds a company by the address of its hub. */
export function mayLookAcross(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw notYourHub()
}

/** The publishing job, with the company of what it publishes. */
export function mayPublishAsJob(ctx: Ctx): void {
  const isJob = ctx.scope.role === 'worker' && ctx.scope.companyId
  if (!isJob) mayManageHub(ctx)
}

/** A job that carries the company of what it works on. */
export function mayWorkForHub(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker' || !ctx.scope.companyId) throw notYourHub()
}
