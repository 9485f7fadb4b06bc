import { defineMessages } from '@kara/language'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { comeBackWithCard } from '../../../../care/card-visit.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/payments/en.ts'
import { is } from '../../messages/payments/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

/** Back from the page on which a card is saved. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [visit, words] = [await comeBackWithCard(args, ctx), await wordsFor(args, messages)]
  if (!visit) return redirect(homePaths.payments())
  if (visit.state === 'done')
    return redirectWithFlash(args, visit.returnTo, { tone: 'positive', text: words('cards.added') })
  return redirectWithFlash(args, visit.returnTo, { tone: 'critical', text: words('cards.left') })
}
