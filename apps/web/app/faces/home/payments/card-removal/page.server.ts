import { notFound, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { listBills, listCards, removeCard } from '@kara/payments'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/payments/en.ts'
import { is } from '../../messages/payments/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [cards, bills] = await Promise.all([listCards(ctx), listBills(ctx)])
  const card = cards.find(({ id }) => id === args.params.cardId)
  if (!card) throw redirect(homePaths.payments())
  return { card, hasOpenBills: cards.length === 1 && bills.some(({ state }) => state === 'open') }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const cardId = readId<'card'>(args.params.cardId)
  if (!cardId) throw notFound('web.no_page', 'There is no page at this address.')
  await removeCard(ctx, args.context.visit.platform.cards, cardId)
  const words = await wordsFor(args, messages)
  return redirectWithFlash(args, homePaths.payments(), { tone: 'positive', text: words('cards.removed') })
}
