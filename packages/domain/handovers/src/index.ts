export { listColleaguesFor } from './reads/list-colleagues-for.ts'
export {
  findHandoverForLetter,
  getHandover,
  listAskedHandovers,
  listHandovers,
} from './reads/list-handovers.ts'
export { previewTimeAway } from './reads/preview-time-away.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { answerHandover } from './verbs/answer-handover.ts'
export { goAway, type WentAway } from './verbs/go-away.ts'
export { proposeHandover } from './verbs/propose-handover.ts'
export { withdrawHandover } from './verbs/withdraw-handover.ts'
