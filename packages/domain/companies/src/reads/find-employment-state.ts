import type { Ctx } from '@kara/kernel'
import { findEmployment } from './find-employment.ts'

/** Whether the scope's person works for its company, did once, or never (null). */
export async function findEmploymentState(ctx: Ctx): Promise<'active' | 'left' | null> {
  return (await findEmployment(ctx))?.state ?? null
}
