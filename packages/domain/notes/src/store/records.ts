import { dbOf, type TxCtx } from '@kara/db'
import { intakeAnswer, intakeForm, intakeTask, note, noteVersion, requestWords } from '@kara/db/schema/notes'
import { type PersonId, professionalOf } from '@kara/kernel'
import { and, asc, eq } from 'drizzle-orm'
import { recordLimits } from '../contracts.ts'

/** A page of what was written about a client, sitting by sitting, in an order that stays. */
export function listTextsOf(ctx: TxCtx, personId: PersonId, from: number) {
  return dbOf(ctx)
    .select({ note, version: noteVersion })
    .from(noteVersion)
    .innerJoin(note, eq(note.id, noteVersion.noteId))
    .where(and(eq(noteVersion.personId, personId), eq(noteVersion.professionalId, professionalOf(ctx))))
    .orderBy(asc(note.createdAt), asc(note.id), asc(noteVersion.number))
    .offset(from)
    .limit(recordLimits.textsAtOnce + 1)
}

/** Every form that a client answered, with what it asked then. */
export function listAnswersOf(ctx: TxCtx, personId: PersonId) {
  return dbOf(ctx)
    .select({ answer: intakeAnswer, questions: intakeForm.questions })
    .from(intakeAnswer)
    .innerJoin(intakeTask, eq(intakeTask.sessionId, intakeAnswer.sessionId))
    .innerJoin(intakeForm, eq(intakeForm.id, intakeTask.formId))
    .where(and(eq(intakeAnswer.personId, personId), eq(intakeAnswer.professionalId, professionalOf(ctx))))
    .orderBy(asc(intakeAnswer.answeredAt))
    .limit(recordLimits.wordsRead)
}

/** What a client wrote with each request. */
export function listWordsOf(ctx: TxCtx, personId: PersonId) {
  return dbOf(ctx)
    .select()
    .from(requestWords)
    .where(and(eq(requestWords.personId, personId), eq(requestWords.professionalId, professionalOf(ctx))))
    .orderBy(asc(requestWords.writtenAt))
    .limit(recordLimits.wordsRead)
}
