export { findIntakeAnswers } from './reads/find-intake-answers.ts'
export { findIntakeForm, listServicesWithForm } from './reads/find-intake-form.ts'
export { findIntakeTask } from './reads/find-intake-task.ts'
export { findRequestQuestions, findRequestWords } from './reads/find-request-words.ts'
export { getNote } from './reads/get-note.ts'
export {
  findNextCheckAt,
  findSharedWellbeing,
  getOwnWellbeing,
  isWellbeingShared,
} from './reads/get-own-wellbeing.ts'
export { listIntakeTasks } from './reads/list-intake-tasks.ts'
export { listNoteTemplates } from './reads/list-note-templates.ts'
export { listNotes } from './reads/list-notes.ts'
export { listRecordOpenings } from './reads/list-record-openings.ts'
export { type NotesKeys, notesKeys } from './rules/keys.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { answerIntake, postponeIntake } from './verbs/answer-intake.ts'
export { cancelWithNote } from './verbs/cancel-with-note.ts'
export { eraseRecord } from './verbs/erase-record.ts'
export { lockNote } from './verbs/lock-note.ts'
export { openIntakeTask } from './verbs/open-intake-task.ts'
export { dropServiceForm, saveIntakeForm } from './verbs/save-intake-form.ts'
export { saveNote } from './verbs/save-note.ts'
export { removeTemplate, saveTemplate } from './verbs/save-template.ts'
export { sendRequest } from './verbs/send-request.ts'
export { endWellbeingShare, shareWellbeing } from './verbs/share-wellbeing.ts'
export { startNote } from './verbs/start-note.ts'
export { deleteWellbeingChecks, takeWellbeingCheck } from './verbs/take-wellbeing-check.ts'
