import { notFound, type PersonId, precondition, readId } from '@kara/kernel'
import { translator } from '@kara/language'
import { eraseRecord, isWellbeingShared, listNotes, startNote } from '@kara/notes'
import { findCardRule, listBillsOfPractice, listClientsWithCard } from '@kara/payments'
import { findInviteOfClient, getClient, listPaidWith, listSessionsWith } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import { askByForm, loadSponsored } from './sponsored.server.ts'
import { sponsoredMessages } from './sponsored-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const personId = clientOf(args.params.personId)
  const [client, sessions, notes, bills, names, { locale }, cardRule, withCard, invite] = await Promise.all([
    getClient(ctx, personId),
    listSessionsWith(ctx, personId),
    listNotes(ctx, personId),
    listBillsOfPractice(ctx),
    namesOf(ctx, [personId]),
    readerOf(args),
    findCardRule(ctx),
    listClientsWithCard(ctx, [personId]),
    findInviteOfClient(ctx, personId),
  ])
  const paidWith = await listPaidWith(
    ctx,
    sessions.map(({ id }) => id),
  )
  const billOf = new Map(bills.map((bill) => [bill.sessionId, bill]))
  return {
    client: { ...client, name: names.get(personId) ?? null },
    // Asked of private clients only.
    hasCard: cardRule.isRequired && client.privateSince ? withCard.has(personId) : null,
    contact: invite && { email: invite.email, locale: invite.locale },
    notes,
    showsWellbeing: await isWellbeingShared(ctx, personId),
    sponsored: await loadSponsored(ctx, personId, { sessions, locale }),
    now: ctx.clock.now().toString(),
    sessions: sessions.map(({ id, startsAt, state, serviceName, companyId }) => {
      const bill = billOf.get(id)
      return {
        id,
        startsAt,
        state,
        funding: companyId === null ? null : (paidWith.get(id) ?? null),
        serviceName: serviceName[locale] ?? serviceName.en ?? '',
        bill: bill && { amountMinor: bill.amountMinor, currency: bill.currency, state: bill.state },
      }
    }),
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

function clientOf(rawId: string | undefined): PersonId {
  const id = readId<'person'>(rawId)
  if (!id) throw notFound('scheduling.client_unknown', 'This person is not one of your clients.')
  return id
}
