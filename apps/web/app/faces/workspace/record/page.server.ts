import { getProfessional } from '@kara/directory'
import { professionalOf } from '@kara/kernel'
import { getOwnKeys, listNotes } from '@kara/notes'
import { findInviteOfClient, getClient } from '@kara/scheduling'
import { limits } from '@kara/scheduling/contracts'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { isProven, proveFirst } from '../../../account/security/sure.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { pathAsked } from '../../../http/return-path.ts'
import { namesOf } from '../care-relations.server.ts'
import { clientOf } from '../client/page.server.ts'
import { loadSessionsOf } from '../client/sessions-of-client.server.ts'

/** What stands around the notes of a record; what they say is asked for when the file is made. Kept by no cache. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  if (!(await isProven(args))) throw proveFirst(pathAsked(args.request))
  const personId = clientOf(args.params.personId)
  const { locale } = await readerOf(args)
  const [client, { rows, bills }, notes, names, invite, { current, ended }, professional] = await Promise.all(
    [
      getClient(ctx, personId),
      loadSessionsOf(ctx, personId, locale, limits.sessionsOfRecord),
      listNotes(ctx, personId),
      namesOf(ctx, [personId]),
      findInviteOfClient(ctx, personId),
      getOwnKeys(ctx, args.context.visit.platform.keys.notes),
      getProfessional(ctx, { id: professionalOf(ctx) }),
    ],
  )
  const view = {
    client: { personId, since: client.since, name: names.get(personId) ?? null },
    professionalName: professional.displayName,
    email: invite?.email ?? null,
    sessions: rows,
    bills: bills.map(({ sessionAt, amountMinor, currency, state, settledAt, reference }) => ({
      ...{ sessionAt, amountMinor, currency, state, settledAt, reference },
    })),
    notes: notes.filter(({ revision }) => revision > 0).length,
    locks: [...(current ? [current] : []), ...ended].map(({ id, wraps }) => ({ id, wraps })),
    now: ctx.clock.now().toString(),
  }
  return data(view, { headers: { 'Cache-Control': 'no-store' } })
}

export type RecordView = Awaited<ReturnType<typeof loader>>['data']
