import { defineMessages } from '@kara/language'
import { answerSelfPayOffer, listSelfPayOffers } from '@kara/scheduling'
import { AnswerSelfPayOfferInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findCardToPay } from '../../../../care/card-to-pay.server.ts'
import { findCounterpart, requireSession } from '../../../../care/own-sessions.server.ts'
import { lacksCard } from '../../../../care/payment-card.ts'
import { toSessionView } from '../../../../care/session-view.server.ts'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/keep/en.ts'
import { is } from '../../messages/keep/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const offer = (await listSelfPayOffers(ctx)).find((one) => one.sessionId === sessionId)
  const { priceMinor, currency } = session
  if (!offer || priceMinor === null || !currency) throw redirect(homePaths.session(sessionId))
  const [{ locale }, professional, pays] = await Promise.all([
    readerOf(args),
    findCounterpart(ctx, session),
    findCardToPay(ctx, session),
  ])
  const counterpart = professional
    ? { name: professional.displayName, portrait: professional.portrait, slug: professional.slug }
    : undefined
  return {
    session: toSessionView(session, counterpart, { locale, now: ctx.clock.now() }),
    price: { amountMinor: priceMinor, currency },
    answerBy: offer.answerBy,
    pays,
  }
}

/** An answer that is neither of the two changes nothing; a second one is told that there was a first. */
export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const form = await args.request.formData()
  const answer = AnswerSelfPayOfferInput.shape.answer.safeParse(form.get('answer'))
  if (!answer.success) return redirect(homePaths.keep(sessionId))
  if (answer.data === 'taken' && lacksCard(await findCardToPay(ctx, session), session.priceMinor ?? 0))
    return redirect(homePaths.keep(sessionId))
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, homePaths.session(sessionId), async () => {
    await answerSelfPayOffer(ctx, { sessionId, answer: answer.data })
    return words(`done.${answer.data}`)
  })
}
