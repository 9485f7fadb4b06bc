import { type Ctx, inScope, type PersonId, timeOrderedIds } from '@kara/kernel'
import type { KeepNoticeInput } from './contracts.ts'
import { keepNotice } from './verbs/keep-notice.ts'

/** What a letter leaves: a job keeps it for a person, about their company's side if the context names one. */
export async function makeNotice(
  ctx: Ctx,
  personId: PersonId,
  told: Partial<KeepNoticeInput> = {},
): Promise<{ readonly deliveryId: string }> {
  const deliveryId = told.deliveryId ?? timeOrderedIds.next<'delivery'>()
  const companyId = 'companyId' in ctx.scope ? ctx.scope.companyId : undefined
  const job = inScope(ctx, { role: 'worker', personId, ...(companyId ? { companyId } : {}) })
  await keepNotice(job, {
    about: 'client',
    letter: 'booking_confirmed',
    title: 'Booked: Friday at 14:00',
    locale: 'en',
    place: '/home/sessions/1',
    ...told,
    deliveryId,
  })
  return { deliveryId }
}
