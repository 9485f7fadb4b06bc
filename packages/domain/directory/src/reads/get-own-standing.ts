import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type ProfessionalId, professionalOf } from '@kara/kernel'
import { mayApprove, mayEditProfile } from '../access.ts'
import { limits, type ProfessionalForSupport, type Standing, type SupportLine } from '../contracts.ts'
import { professionalMissing } from '../errors.ts'
import { coveredUntil } from '../rules/coverage.ts'
import { reviewBy } from '../rules/review.ts'
import { toStanding } from '../rules/standing.ts'
import { toApplication } from '../rules/views.ts'
import * as store from '../store/credentials.ts'
import { findProfessional, listProfessionalsForSupport } from '../store/professionals.ts'

/** The professional's own credentials, and what was said about them. @throws `directory.professional_missing` */
export function getOwnStanding(ctx: Ctx): Promise<Standing> {
  const id = mayEditProfile(ctx)
  return inTransaction(ctx, async (ctx) => (await load(ctx, id)).standing)
}

/** The same for the jobs that write to the professional of this call. */
export function getStandingOfProfessional(ctx: Ctx): Promise<Standing> {
  return inTransaction(ctx, async (ctx) => (await load(ctx, professionalOf(ctx))).standing)
}

/** Everything that support decides by. @throws `directory.professional_missing` */
export function getForSupport(ctx: Ctx, id: ProfessionalId): Promise<ProfessionalForSupport> {
  mayApprove(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { row, standing } = await load(ctx, id)
    return { ...toApplication(row), ...standing }
  })
}

/** Professionals for support: whose answer is due first, then who applied first. */
export function listForSupport(ctx: Ctx): Promise<SupportLine[]> {
  mayApprove(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await listProfessionalsForSupport(ctx, limits.professionalsShownMax)
    if (rows.length === 0) return []
    const ids = rows.map(({ id }) => id)
    const [papers, steps] = await Promise.all([store.listCredentials(ctx, ids), store.listStepsOf(ctx, ids)])
    const lines = rows.map((row) => {
      const own = papers.filter(({ professionalId }) => professionalId === row.id)
      const said = steps.filter(({ professionalId }) => professionalId === row.id)
      return {
        id: row.id,
        displayName: row.displayName,
        field: row.field,
        country: row.country,
        state: row.state,
        waiting: own.filter(({ answer, withdrawnAt }) => answer === null && !withdrawnAt).length,
        coveredUntil: coveredUntil(own)?.toString() ?? null,
        reviewBy: reviewBy(row.state, own, said)?.toString() ?? null,
        appliedAt: row.createdAt.toString(),
      }
    })
    return [
      ...lines
        .filter((line) => line.reviewBy)
        .toSorted((one, other) => Date.parse(one.reviewBy ?? '') - Date.parse(other.reviewBy ?? '')),
      ...lines.filter((line) => !line.reviewBy),
    ]
  })
}

async function load(ctx: TxCtx, id: ProfessionalId) {
  const row = await findProfessional(ctx, { id })
  if (!row) throw professionalMissing()
  const [credentials, steps] = await Promise.all([store.listCredentials(ctx, [id]), store.listSteps(ctx, id)])
  return { row, standing: toStanding(row, credentials, steps, ctx.clock.now()) }
}
