import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { Incident } from '../contracts.ts'
import { findOpenIncident } from '../store/health.ts'
import { toIncident } from './list-connection-health.ts'

/** The trouble with the company's sign-in that its people should know of before they try; null without any. */
export async function findIncident(ctx: Ctx): Promise<Incident | null> {
  mustBeAtGateOfCompany(ctx)
  const row = await inTransaction(ctx, (ctx) => findOpenIncident(ctx))
  return row && toIncident(row)
}
