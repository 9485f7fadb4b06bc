import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { listOwnServices } from '@kara/directory'
import { type Ctx, professionalOf, type ServiceId } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { SetRequestLinkInput } from '../contracts.ts'
import { saveLink } from '../store/request-links.ts'

/** Switches the page on which anybody may ask for a session on or off. Requests that were sent stay. */
export async function setRequestLink(ctx: Ctx, raw: SetRequestLinkInput): Promise<void> {
  mayActAsProfessional(ctx)
  const { isOn, serviceIds } = SetRequestLinkInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const own = new Set((await listOwnServices(ctx)).map(({ id }) => id))
    await saveLink(ctx, {
      professionalId: professionalOf(ctx),
      isOn,
      serviceIds: serviceIds && (serviceIds.filter((id) => own.has(id)) as ServiceId[]),
      changedAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'request_link.set', {
      kind: 'professional',
      id: professionalOf(ctx),
      detail: { isOn },
    })
  })
}
