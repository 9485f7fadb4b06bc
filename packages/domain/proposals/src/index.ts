export {
  findSeriesProposalForLetter,
  getSeriesProposal,
  listAskedSeries,
  listSeriesProposals,
} from './reads/list-series-proposals.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { answerSeriesProposal } from './verbs/answer-series-proposal.ts'
export { proposeSeries } from './verbs/propose-series.ts'
export { withdrawSeriesProposal } from './verbs/withdraw-series-proposal.ts'
