import { notFound, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { makeCardPrimary } from '@kara/payments'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/payments/en.ts'
import { is } from '../../messages/payments/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const cardId = readId<'card'>(args.params.cardId)
  if (!cardId) throw notFound('web.no_page', 'There is no page at this address.')
  await makeCardPrimary(ctx, cardId)
  const words = await wordsFor(args, messages)
  return redirectWithFlash(args, homePaths.payments(), { tone: 'positive', text: words('cards.madePrimary') })
}

/** Opened by hand: the cards are on the page of payments. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  return redirect(homePaths.payments())
}
