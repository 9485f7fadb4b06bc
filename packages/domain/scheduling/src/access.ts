import type { Ctx } from '@kara/kernel'
import { browserUnknown, notForYou } from './errors.ts'

/** Anybody who may see the hub may hold a time, if the browser can be recognised. */
export function mayHold(ctx: Ctx): string {
  const { scope } = ctx
  if ((scope.role !== 'visitor' && scope.role !== 'person') || !scope.companyId) throw notForYou()
  if (!scope.browserHash) throw browserUnknown()
  return scope.browserHash
}

/** A signed-in person books for themself, in a hub. */
export function mayBook(ctx: Ctx): string {
  const { scope } = ctx
  if (scope.role !== 'person' || !scope.companyId) throw notForYou()
  if (!scope.browserHash) throw browserUnknown()
  return scope.browserHash
}

/** The client of a session; row-level security shows nobody else's. */
export function mayActAsClient(ctx: Ctx): void {
  if (ctx.scope.role !== 'person') throw notForYou()
}

/** The professional of a session. */
export function mayActAsProfessional(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional') throw notForYou()
}

/** The professional, or an administrator of their clinic for them: row-level security says for whom, and how long. */
export function mayKeepAvailability(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional' && ctx.scope.role !== 'clinic') throw notForYou()
}

/** The two people of a session, and jobs that act for them. */
export function mayClaimForSession(ctx: Ctx): void {
  const { role } = ctx.scope
  if (role !== 'person' && role !== 'professional' && role !== 'worker') throw notForYou()
}

/** A job that carries the owners of what it works on. */
export function mayWork(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notForYou()
}

/** A signed-in person asks in a hub, for themself. */
export function mayRequest(ctx: Ctx): void {
  if (ctx.scope.role !== 'person' || !ctx.scope.companyId) throw notForYou()
}

/** One of the two people of a request, or the job that carries both. */
export function maySeeRequest(ctx: Ctx): void {
  const { role } = ctx.scope
  if (role !== 'person' && role !== 'professional' && role !== 'worker') throw notForYou()
}

/** One of the two people of a session, and on which side. */
export function mayEnter(ctx: Ctx): 'client' | 'professional' {
  if (ctx.scope.role === 'person') return 'client'
  if (ctx.scope.role === 'professional') return 'professional'
  throw notForYou()
}

/** What is behind the link of an invite is shown to everybody who holds it. */
export function maySeeInvite(ctx: Ctx): void {
  const { role } = ctx.scope
  if (role !== 'visitor' && role !== 'person') throw notForYou()
}

/** The client books for themself, or the professional for a private client; row security says for which. */
export function mayScheduleSession(ctx: Ctx): void {
  if (ctx.scope.role !== 'person' && ctx.scope.role !== 'professional') throw notForYou()
}

/** Support decides on appeals and on how sessions ended, without learning whose they are. */
export function mayDecideAppeals(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw notForYou()
}

/** The door for programs, before it is known whose calendar they ask for. */
export function mayFindCalendar(ctx: Ctx): void {
  if (ctx.scope.role !== 'gate') throw notForYou()
}

/** Support explains to whoever asks why a time is not offered, without learning who has it. */
export function mayExplain(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw notForYou()
}
