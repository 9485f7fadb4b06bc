import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { expiryWarningDays } from '@kara/directory/contracts'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { limits } from '../contracts.ts'
import type { CredentialConfirmed } from '../rules/payloads.ts'

/** Plans the warnings before a credential runs out, each in the morning of its day; past ones are left out. */
export async function planExpiryWarnings(
  ctx: Ctx,
  { professionalId, credentialId, expiresOn }: z.output<typeof CredentialConfirmed>,
): Promise<void> {
  mayNotify(ctx)
  if (!expiresOn) return
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getProfessional(ctx, { id: professionalId })
    for (const days of expiryWarningDays) {
      const day = Temporal.PlainDate.from(expiresOn).subtract({ days })
      const dueAt = day
        .toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(limits.morningHour) })
        .toInstant()
      if (Temporal.Instant.compare(dueAt, ctx.clock.now()) < 0) continue
      await planWork(ctx, {
        kind: 'notice.credential_expiring',
        key: `${credentialId}|${days}`,
        queue: 'notices',
        dueAt,
        scope: { professionalId },
        payload: { professionalId, credentialId, expiresOn, days },
      })
    }
  })
}
