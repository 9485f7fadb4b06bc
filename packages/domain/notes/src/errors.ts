import { conflict, invalid, notAllowed, notFound } from '@kara/kernel'

export const notForYou = () =>
  notAllowed('notes.not_allowed', 'Only the client and the professional see this.')
export const taskMissing = () => notFound('notes.task_missing', 'Nothing is asked for this session.')
export const alreadyAnswered = () => conflict('notes.already_answered', 'These answers were sent before.')
export const answersMissing = (fields: Record<string, string[]>) =>
  invalid('notes.answers_missing', 'Some answers are still missing.', { fields })
