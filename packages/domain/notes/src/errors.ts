import { conflict, invalid, notAllowed, notFound, precondition } from '@kara/kernel'

export const notForYou = () =>
  notAllowed('notes.not_allowed', 'Only the client and the professional see this.')
export const taskMissing = () => notFound('notes.task_missing', 'Nothing is asked for this session.')
export const alreadyAnswered = () => conflict('notes.already_answered', 'These answers were sent before.')
export const answersMissing = (fields: Record<string, string[]>) =>
  invalid('notes.answers_missing', 'Some answers are still missing.', { fields })

/** With when it says something new. */
export const checkTooSoon = (nextAt: string) =>
  conflict('notes.check_too_soon', 'It asks about two weeks, and you answered it less than that ago.', {
    values: { nextAt },
  })
export const notTheirProfessional = () =>
  precondition('notes.not_their_professional', 'You can show this to somebody whom you have met here.')
export const noteMissing = () => notFound('notes.note_missing', 'This note does not exist.')
export const noteLocked = () =>
  conflict('notes.note_locked', 'This note is locked. Add an amendment to say more.')
/** With the revision that was saved meanwhile, so that the page can go on from it. */
export const noteChanged = (revision: number) =>
  conflict('notes.note_changed', 'This note was saved in another window since you opened it.', {
    values: { revision },
  })
export const noteStillDraft = () =>
  conflict('notes.note_still_draft', 'Only a locked note is amended; this one can still be changed.')
export const templateMissing = () =>
  notFound('notes.template_missing', 'This template does not exist any more.')
export const tooManyTemplates = () =>
  conflict('notes.too_many_templates', 'There are as many templates as a list can hold. Remove one first.')
export const recordInUse = () =>
  conflict('notes.record_in_use', 'A session with this client still lies ahead. Erase the record after it.')
export const noteEmpty = () => conflict('notes.note_empty', 'There is nothing to lock yet. Write first.')
export const ownKeyThere = () =>
  conflict('notes.own_key_there', 'Your notes are under a key of your own already. Look at the page again.')
export const ownKeyMissing = () =>
  conflict('notes.own_key_missing', 'This key is not the one that your notes are sealed under now.')
/** A page that was opened before the key was turned on would send what it should have sealed. */
export const ownKeyNeeded = () =>
  conflict('notes.own_key_needed', 'Your notes are sealed under your own key. Unlock it, and save again.')
export const ownKeyEnded = () =>
  conflict('notes.own_key_ended', 'The key that this was sealed under has ended. Open the note again.')
export const formSavedElsewhere = () =>
  conflict('notes.form_saved_elsewhere', 'This form was saved in another window just now. Look at it again.')
