import { useFormatter, useLocale, useWords } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { paidWithOf } from '../client/paid-with.ts'
import { noteMessages } from '../note/note-messages.ts'
import { sessionMessages } from '../session/session-messages.ts'
import type { OpenedRecord } from './open-record.ts'
import type { loader } from './page.server.ts'
import { partOfNotes, partOfWords } from './parts-of-record.ts'
import { writeRecordFile } from './record-file.ts'
import { recordMessages } from './record-messages.ts'

/** Writes the file of the page's client in the reader's language and zone. */
export function useRecordFile() {
  const { client, professionalName, email, sessions, bills, now } = useLoaderData<typeof loader>()
  const words = useWords(recordMessages)
  const notes = useWords(noteMessages)
  const states = useWords(sessionMessages)
  const format = useFormatter()
  const locale = useLocale()
  const say = { words: words as (key: string) => string, format, locale }
  const empty = words('file.none')
  const day = (at: string) => format.dateTimeWithZone(at, 'day')
  const ofSessions = {
    title: words('file.sessions'),
    empty,
    head: [
      notes('client.when'),
      notes('client.service'),
      words('file.minutes'),
      notes('client.state'),
      notes('client.paid'),
    ],
    rows: sessions
      .toReversed()
      .map(({ startsAt, serviceName, minutes, state, funding, bill }) => [
        day(startsAt),
        serviceName,
        format.duration(minutes),
        states(`state.${state}`),
        bill ? format.money(bill) : notes(`client.${paidWithOf(state, funding)}`),
      ]),
  }
  const ofBills = {
    title: words('file.payments'),
    empty,
    head: [
      notes('client.when'),
      words('file.amount'),
      notes('client.state'),
      words('file.settled'),
      words('file.reference'),
    ],
    rows: bills.map((bill) => [
      day(bill.sessionAt),
      format.money(bill),
      words(`file.billState.${bill.state}`),
      bill.settledAt ? format.date(bill.settledAt, 'medium') : '',
      bill.reference,
    ]),
  }

  const startOf = new Map(sessions.map(({ id, startsAt }) => [id, startsAt]))
  return ({ texts, clientWords }: OpenedRecord) => ({
    name: `${words('file.name')}-${now.slice(0, 10)}.html`,
    html: writeRecordFile({
      locale,
      title: words('file.title'),
      facts: [
        [words('file.client'), client.name ?? notes('nobody')],
        ...(email ? [[words('file.email'), email] as const] : []),
        [words('file.since'), format.date(client.since, 'medium')],
        [words('file.professional'), professionalName],
        [words('file.madeAt'), day(now)],
      ],
      parts: [ofSessions, ofBills, partOfWords(clientWords, say), partOfNotes(texts, startOf, say)],
    }),
  })
}
