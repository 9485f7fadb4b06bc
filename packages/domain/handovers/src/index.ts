export { listColleaguesFor } from './reads/list-colleagues-for.ts'
export {
  findHandoverForLetter,
  getHandover,
  listAskedHandovers,
  listHandovers,
} from './reads/list-handovers.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { answerHandover } from './verbs/answer-handover.ts'
export { proposeHandover } from './verbs/propose-handover.ts'
export { withdrawHandover } from './verbs/withdraw-handover.ts'
