import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, Id, PersonId } from '@kara/kernel'
import { getClient } from '@kara/scheduling'
import { mayWrite } from '../access.ts'
import { type ClientWords, IntakeQuestion, type RecordPage, recordLimits } from '../contracts.ts'
import { openAnswers, openWords } from '../rules/intake.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { openNote, toEntry } from '../rules/notes.ts'
import { recordOpening } from '../store/openings.ts'
import * as store from '../store/records.ts'
import { keyById } from '../verbs/key-of.ts'

/**
 * Opens what was written in a care relationship for its professional, a page at a time, so that they can take it along
 * as a file: every sitting of every note, and what the client answered and wrote. It is in the audit, and the client
 * sees that the record was taken along.
 *
 * @param from how many texts were read before
 * @throws `scheduling.client_unknown`
 */
export async function getRecordPage(
  ctx: Ctx,
  keys: NotesKeys,
  personId: PersonId,
  from: number,
): Promise<RecordPage> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    await getClient(ctx, personId)
    const rows = await store.listTextsOf(ctx, personId, from)
    const detail = { from, texts: Math.min(rows.length, recordLimits.textsAtOnce) }
    await recordAudit(ctx, 'client_record.taken_along', { kind: 'client_record', id: personId, detail })
    await recordOpening(ctx, personId, 'taken_along')
    const texts = await Promise.all(
      rows.slice(0, recordLimits.textsAtOnce).map(async ({ note, version }) => {
        const key = await keyById(ctx, keys, version.careKeyId as Id<'care_key'>)
        const savedAt = version.savedAt.toString()
        const body = { text: null, sealed: null, ...(key ? openNote(key, version) : {}) }
        return { note: toEntry(note), number: version.number, savedAt, ...body }
      }),
    )
    const next = rows.length > recordLimits.textsAtOnce ? from + recordLimits.textsAtOnce : null
    return { texts, next, clientWords: from === 0 ? await wordsOfClient(ctx, keys, personId) : [] }
  })
}

async function wordsOfClient(ctx: TxCtx, keys: NotesKeys, personId: PersonId): Promise<ClientWords[]> {
  const [answers, requests] = await Promise.all([
    store.listAnswersOf(ctx, personId),
    store.listWordsOf(ctx, personId),
  ])
  const answered = answers.map(async ({ answer, questions }): Promise<ClientWords> => {
    const key = await keyById(ctx, keys, answer.careKeyId as Id<'care_key'>)
    const given = key && openAnswers(key, answer.sessionId, answer.sealed)
    const asked = IntakeQuestion.array().parse(questions)
    return {
      kind: 'answers',
      writtenAt: answer.answeredAt.toString(),
      words: given && {
        text: '',
        answers: asked.map((question) => besideAnswer(question, given[question.id])),
      },
    }
  })
  const wrote = requests.map(async (row): Promise<ClientWords> => {
    const key = await keyById(ctx, keys, row.careKeyId as Id<'care_key'>)
    return {
      kind: 'request',
      writtenAt: row.writtenAt.toString(),
      words: key && openWords(key, row.sessionRequestId, row.sealed),
    }
  })
  const all = await Promise.all([...answered, ...wrote])
  return all.sort((one, other) => one.writtenAt.localeCompare(other.writtenAt))
}

/** A question with what was answered, in the words of the choice where one was chosen. */
function besideAnswer({ kind, label, options }: IntakeQuestion, given: string | undefined) {
  const chosen = options.find((option) => option.id === given)?.label
  return {
    question: label,
    answer: given ? (chosen ?? { en: given, is: given }) : null,
    isConsent: kind === 'consent',
  }
}
