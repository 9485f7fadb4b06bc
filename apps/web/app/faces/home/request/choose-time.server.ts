import type { Ctx, Id } from '@kara/kernel'
import { formatter } from '@kara/language'
import { acceptProposedTime, getRequest } from '@kara/scheduling'
import { AcceptTimeInput } from '@kara/scheduling/contracts'
import { redirect } from '@remix-run/node'
import { findCardToPay } from '../../../care/card-to-pay.server.ts'
import { requireVouched } from '../../../care/employment.server.ts'
import { lacksCard } from '../../../care/payment-card.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { ownRequestMessages as messages } from './own-request-messages.ts'

/**
 * Books the chosen time; one that is gone, or that the credits do not reach, comes back to the page. Where the company
 * pays, and has required its own sign-in since the request was sent, that comes first.
 */
export async function chooseTime(args: PageArgs, ctx: Ctx, raw: Record<string, unknown>) {
  const [words, reader] = await Promise.all([wordsFor(args, messages), readerOf(args)])
  const here = homePaths.request(String(raw.requestId))
  const input = AcceptTimeInput.safeParse(raw)
  if (!input.success) return redirectWithFlash(args, here, { tone: 'critical', text: words('choose.none') })
  const { requestId, timeId, funding } = input.data
  const request = await getRequest(ctx, requestId as Id<'session_request'>)
  const chosen = homePaths.request(requestId, timeId)
  if (funding !== 'self_pay') await requireVouched(args, request.companyId, chosen)
  if (funding !== 'credits' && lacksCard(await findCardToPay(ctx, request), request.priceMinor))
    return redirectWithFlash(args, chosen, { tone: 'critical', text: words('choose.cardFirst') })
  let booked: string | null = null
  const answer = await answerWithFlash(args, here, async () => {
    const accepted = await acceptProposedTime(ctx, input.data)
    if (accepted.outcome === 'time_lost') {
      return { tone: 'critical', text: words(accepted.timesLeft > 0 ? 'choose.lost' : 'choose.allLost') }
    }
    booked = accepted.session.id
    const format = formatter(reader.locale, reader.timeZone)
    return words('choose.done', { when: format.dateTimeWithZone(accepted.session.startsAt, 'dayLong') })
  })
  return booked ? redirect(homePaths.session(booked)) : answer
}
