import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayApply } from '../access.ts'
import { ApplyAsProfessionalInput, type ProfessionalOfPerson } from '../contracts.ts'
import { nameTaken } from '../errors.ts'
import { professionalApplied } from '../events.ts'
import { slugCandidates } from '../rules/slugs.ts'
import * as store from '../store/professionals.ts'

/**
 * A signed-in person asks to be found as a professional. The profile waits as a draft until support
 * approves it; applying again changes nothing and answers with what there is.
 *
 * @throws `directory.name_taken`
 */
export async function applyAsProfessional(
  ctx: Ctx,
  raw: ApplyAsProfessionalInput,
): Promise<ProfessionalOfPerson> {
  const personId = mayApply(ctx)
  const input = ApplyAsProfessionalInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const id = ctx.ids.next<'professional'>()
    for (const slug of slugCandidates(input.displayName)) {
      const before = await store.findProfessional(ctx, { personId })
      if (before)
        return { id: before.id, slug: before.slug, displayName: before.displayName, state: before.state }
      const row = { ...input, id, personId, slug, state: 'draft' as const, createdAt: ctx.clock.now() }
      if (!(await store.insertProfessional(ctx, row))) continue
      await recordAudit(ctx, 'professional.applied', { kind: 'professional', id })
      await publish(ctx, professionalApplied(id, personId))
      return { id, slug, displayName: input.displayName, state: 'draft' }
    }
    throw nameTaken()
  })
}
