import { invalid, type PersonId, readId } from '@kara/kernel'
import { findCardRule, setCardRule } from '@kara/payments'
import {
  cancelClientInvite,
  inviteClient,
  listClientInvites,
  listClients,
  sendInviteAgain,
} from '@kara/scheduling'
import { InviteClientInput } from '@kara/scheduling/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [invites, clients, cardRule] = await Promise.all([
    listClientInvites(ctx),
    listClients(ctx),
    findCardRule(ctx),
  ])
  const accepted = invites.flatMap(({ personId }) => (personId ? [personId as PersonId] : []))
  const names = await namesOf(ctx, accepted)
  return {
    asksForCard: cardRule.isRequired,
    clients: clients.length,
    waiting: invites.filter(({ state }) => state === 'waiting').length,
    // Who accepted is called as they call themself.
    invites: invites.map((invite) => ({
      ...invite,
      name: (invite.personId && names.get(invite.personId)) || invite.name,
    })),
  }
}

/** Invites, sends again, or takes back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const words = await wordsFor(args, privateClientMessages)
  const here = workspacePaths.clientInvites()
  const sent = await args.request.clone().formData()
  const id = readId<'client_invite'>(sent.get('inviteId'))
  switch (sent.get('intent')) {
    case 'card':
      return answerWithFlash(args, here, async () => {
        const isRequired = sent.get('isRequired') !== null
        await setCardRule(ctx, { isRequired })
        return words(isRequired ? 'card.savedOn' : 'card.savedOff')
      })
    case 'again':
      if (!id) throw noSuchButton()
      return answerWithFlash(args, here, async () => {
        const { name } = await sendInviteAgain(ctx, id)
        return words('invite.sentAgain', { name })
      })
    case 'cancel':
      if (!id) throw noSuchButton()
      return answerWithFlash(args, here, async () => {
        await cancelClientInvite(ctx, id)
        return words('invite.cancelled')
      })
  }
  const form = await parseForm(args, InviteClientInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const { name } = await inviteClient(ctx, input)
    return redirectWithFlash(args, here, { tone: 'positive', text: words('invite.sent', { name }) })
  })
}

const noSuchButton = () =>
  invalid('web.field_invalid', 'This is not something that can be done with an invite.')
