import { updateProfile } from '@kara/identity'
import { type Ctx, type Id, isCodedError, type ProfessionalId, type SessionId } from '@kara/kernel'
import { openIntakeTask } from '@kara/notes'
import { listCards, takesCards } from '@kara/payments'
import { bookSlot, findSlotHold, releaseHold } from '@kara/scheduling'
import { BookSlotInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import {
  findTermsToAccept,
  requireBookingClient,
  requireHeldTime,
} from '../../../../care/held-time.server.ts'
import { findProtectionToAdd } from '../../../../care/protection.server.ts'
import type { Account } from '../../../../http/account.server.ts'
import { requireHub } from '../../../../http/guards.server.ts'
import { browserZone } from '../../../../http/language.server.ts'
import type { PageArgs } from '../../../../http/visit.server.ts'
import { hubPaths } from '../../paths.ts'

/** Books the held time, once, paid as the page said; what changed meanwhile is shown instead. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const { hold, service, professional } = await requireHeldTime(args)
  const { ctx, account } = await requireBookingClient(args)
  if (await findTermsToAccept(args, ctx)) return redirect(hubPaths.book())
  if (await findProtectionToAdd(args, account)) return redirect(hubPaths.book())
  const form = await args.request.formData()
  const timeZone = await takeZone(args, ctx, account, form.get('timeZone'))
  const input = BookSlotInput.safeParse({
    holdId: hold.id,
    funding: form.get('funding'),
    creditHalves: form.get('creditHalves') ?? undefined,
    timeZone,
    language: form.get('language') ?? undefined,
  })
  if (!input.success) return redirect(hubPaths.book())
  if (input.data.funding !== 'credits' && !(await mayPay(ctx, service.priceMinor, professional.id)))
    return redirect(hubPaths.book('card'))
  try {
    const session = await bookSlot(ctx, input.data)
    await openIntakeTask(ctx, session.id as SessionId)
    return redirect(hubPaths.booked(session.id))
  } catch (error) {
    if (!isCodedError(error)) throw error
    const holdId = hold.id as Id<'slot_hold'>
    if (error.code === 'scheduling.slot_not_offered') {
      // It cannot be had any more: the nearest times are shown, and choosing one of them begins anew.
      await releaseHold(ctx, holdId)
      const refused = String(error.details.values?.reason)
      return redirect(
        hubPaths.professional(professional.slug, { service: service.id, refused, at: hold.startsAt }),
      )
    }
    return redirect(await nextOf(ctx, error.code, holdId))
  }
}

// Whoever pays themself has a card before the time is theirs, so that the bill afterwards asks for nothing more; unless
// the professional takes none.
async function mayPay(ctx: Ctx, priceMinor: number, professionalId: string): Promise<boolean> {
  if (priceMinor === 0 || (await listCards(ctx)).some((card) => !card.isExpired)) return true
  return !(await takesCards(ctx, professionalId as ProfessionalId))
}

// The zone in which the client wants times written: the profile's, or the browser's, which then is the profile's.
async function takeZone(
  args: PageArgs,
  ctx: Ctx,
  account: Account,
  chosen: FormDataEntryValue | null,
): Promise<string> {
  const { displayName, locale, timeZone } = account
  if (typeof chosen !== 'string' || chosen === timeZone) return timeZone
  if (chosen !== browserZone(args.context.visit)) return timeZone
  await updateProfile(ctx, { displayName, locale, timeZone: chosen })
  return chosen
}

// A refusal of the booking is a step of it: the page is asked again and shows what is so now.
async function nextOf(ctx: Ctx, code: string, holdId: Id<'slot_hold'>): Promise<string> {
  if (code === 'credits.pool_empty') return hubPaths.book('pool_empty')
  if (code === 'scheduling.hold_lapsed' || code === 'scheduling.hold_missing') {
    const hold = await findSlotHold(ctx, holdId)
    return hold?.sessionId ? hubPaths.booked(hold.sessionId) : hubPaths.book()
  }
  return hubPaths.book()
}

/** Opened by hand: the booking knows its next step. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return redirect(hubPaths.book())
}
