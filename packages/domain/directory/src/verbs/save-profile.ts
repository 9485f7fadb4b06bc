import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayEditProfile } from '../access.ts'
import { type Professional, SaveProfileInput } from '../contracts.ts'
import { professionalMissing } from '../errors.ts'
import { profileChanged } from '../events.ts'
import { getProfessional } from '../reads/get-professional.ts'
import * as store from '../store/professionals.ts'

/** Replaces what clients read about the professional; the address of the page stays. */
export async function saveProfile(ctx: Ctx, raw: SaveProfileInput): Promise<Professional> {
  const id = mayEditProfile(ctx)
  const input = SaveProfileInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    if (!(await store.updateProfessional(ctx, id, input))) throw professionalMissing()
    await recordAudit(ctx, 'profile.changed', { kind: 'professional', id })
    await publish(ctx, profileChanged(id))
    return getProfessional(ctx, { id })
  })
}
