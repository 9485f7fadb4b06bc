import { notFound, type PersonId, precondition, readId } from '@kara/kernel'
import { translator } from '@kara/language'
import { eraseRecord, isWellbeingShared, listNotes, startNote } from '@kara/notes'
import { findCardRule, listClientsWithCard } from '@kara/payments'
import { findInviteOfClient, getClient } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import { loadSessionsOf } from './sessions-of-client.server.ts'
import { askByForm, loadSponsored } from './sponsored.server.ts'
import { sponsoredMessages } from './sponsored-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const personId = clientOf(args.params.personId)
  const { locale } = await readerOf(args)
  const [client, { sessions, rows }, notes, names, cardRule, withCard, invite] = await Promise.all([
    getClient(ctx, personId),
    loadSessionsOf(ctx, personId, locale),
    listNotes(ctx, personId),
    namesOf(ctx, [personId]),
    findCardRule(ctx),
    listClientsWithCard(ctx, [personId]),
    findInviteOfClient(ctx, personId),
  ])
  return {
    client: { ...client, name: names.get(personId) ?? null },
    // Asked of private clients only.
    hasCard: cardRule.isRequired && client.privateSince ? withCard.has(personId) : null,
    contact: invite && { email: invite.email, locale: invite.locale },
    notes,
    showsWellbeing: await isWellbeingShared(ctx, personId),
    sponsored: await loadSponsored(ctx, personId, { sessions, locale }),
    now: ctx.clock.now().toString(),
    sessions: rows,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const personId = clientOf(args.params.personId)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, noteMessages)
  if (form.get('intent') === 'erase') {
    return answerWithFlash(args, workspacePaths.client(personId), async () => {
      if (form.get('isCertain') !== 'on') throw precondition('notes.unconfirmed', words('erase.unconfirmed'))
      await eraseRecord(ctx, personId)
      return words('erase.done')
    })
  }
  if (form.get('intent') === 'ask_credits') {
    const said = translator(locale, sponsoredMessages)
    return answerWithFlash(args, workspacePaths.client(personId), async () =>
      said(await askByForm(ctx, personId, form)),
    )
  }
  const sessionId = readId<'session'>(form.get('sessionId')) ?? undefined
  const amendsId = readId<'note'>(form.get('amendsId')) ?? undefined
  return redirect(workspacePaths.note(await startNote(ctx, { personId, sessionId, amendsId })))
}

export function clientOf(rawId: string | undefined): PersonId {
  const id = readId<'person'>(rawId)
  if (!id) throw notFound('scheduling.client_unknown', 'This person is not one of your clients.')
  return id
}
