import type { Ctx } from '@kara/kernel'
import { type DirectoryFilters, type DirectoryPage, noFilters, type Professional } from '../contracts.ts'
import { narrow } from '../rules/filters.ts'
import { listApprovedProfessionals } from './get-professional.ts'

/** The verified directory, narrowed by filters, with what each further choice would show. */
export async function listDirectory(
  ctx: Ctx,
  filters: DirectoryFilters = noFilters,
): Promise<DirectoryPage<Professional>> {
  return narrow(await listApprovedProfessionals(ctx), filters)
}
