import { spokenIn } from '@kara/directory'
import { companyOf } from '@kara/kernel'
import { getFloor } from '@kara/reports'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { findOwnEmployment } from '../../../care/employment.server.ts'
import {
  extendHeldTime,
  findClient,
  findTermsStep,
  type HeldTime,
  requireHeldTime,
} from '../../../care/held-time.server.ts'
import { planPayment } from '../../../care/payment.server.ts'
import { asksForProtection, findProtectionToAdd } from '../../../care/protection.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { findCompanyFirst } from '../company-first.server.ts'
import { listCompanySignIns, takesGuests } from '../join-hub.server.ts'
import { otherZoneOf } from './other-zone.server.ts'

/** The step of the booking that comes next, whatever was done before and in which order. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireHub(args)
  const held = await requireHeldTime(args)
  const problem = new URL(args.request.url).searchParams.get('problem')
  const [step, asked, { locale }, floor] = await Promise.all([
    stepOf(args, held, problem),
    asksForProtection(args),
    readerOf(args),
    getFloor(ctx),
  ])
  const { service, professional } = held
  const hold = step.name === 'terms' ? await extendOnce(args, held) : held.hold
  return {
    hold: {
      startsAt: hold.startsAt,
      endsAt: hold.endsAt,
      until: hold.expiresAt,
      isExtended: hold.isExtended,
    },
    professional: {
      slug: professional.slug,
      name: professional.displayName,
      title: professional.title[locale],
      portrait: professional.portrait,
      timeZone: professional.timeZone,
    },
    service: {
      name: service.name[locale],
      minutes: service.minutes,
      modality: service.modality,
      place: service.place,
      costHalves: service.costHalves,
      priceMinor: service.priceMinor,
      currency: service.currency,
      /** The reader's own first. */
      languages: [...spokenIn(service, professional)].sort(
        (one, other) => Number(other === locale) - Number(one === locale),
      ),
    },
    step,
    hasProtectStep: asked !== null,
    floor,
  }
}

// Reading takes time: the terms extend the hold, as the way through a sign-in does, once.
async function extendOnce(args: LoaderFunctionArgs, { hold }: HeldTime): Promise<HeldTime['hold']> {
  if (hold.isExtended) return hold
  await extendHeldTime(args)
  return (await requireHeldTime(args)).hold
}

export type BookingStep = Awaited<ReturnType<typeof stepOf>>

async function stepOf(args: LoaderFunctionArgs, held: HeldTime, problem: string | null) {
  const client = await findClient(args)
  if (!client) {
    const [connections, account, employment, companyFirst, hasGuests] = await Promise.all([
      listCompanySignIns(args),
      findAccount(args),
      findOwnEmployment(args),
      findCompanyFirst(args),
      takesGuests(args),
    ])
    const [connection] = connections
    return {
      name: 'sign_in' as const,
      connections: connections.map(({ connectionId, label }) => ({ connectionId, label })),
      companySignIn: connection ? (connection.isRequired ? 'required' : 'optional') : 'none',
      isSignedIn: account !== null,
      hasGuests,
      hasLeft: employment === 'left',
      companyFirst,
    } as const
  }
  const terms = await findTermsStep(args, client.ctx)
  if (terms) return terms
  const needed = await findProtectionToAdd(args, client.account)
  const isSilent = problem === 'eid_unavailable'
  if (needed) return { name: 'protect' as const, needed, isSilent }
  const payment = await planPayment(client.ctx, held, { isPoolEmpty: problem === 'pool_empty' })
  const cutOffAt = Temporal.Instant.from(held.hold.startsAt).subtract({ hours: held.hold.rules.cutOffHours })
  const isFreeToCancel = Temporal.Instant.compare(held.ctx.clock.now(), cutOffAt) <= 0
  return {
    name: 'confirm' as const,
    payment,
    moreCredits: `/home/credits/${companyOf(client.ctx)}/more`,
    hasToChooseCard: problem === 'card',
    isProcessorSilent: problem === 'no_processor',
    otherZone: otherZoneOf(args, client.account.timeZone, held.hold.startsAt),
    cutOffAt: cutOffAt.toString(),
    isFreeToCancel,
    undoMinutes: held.hold.rules.undoMinutes,
  }
}
