export {
  findCreditProposalForLetter,
  getCreditProposal,
  listAskedCredits,
  listCreditProposals,
} from './reads/list-credit-proposals.ts'
export {
  findSeriesProposalForLetter,
  getSeriesProposal,
  listAskedSeries,
  listSeriesProposals,
} from './reads/list-series-proposals.ts'
export { listSponsoredLeft } from './reads/list-sponsored-left.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { answerCreditProposal } from './verbs/answer-credit-proposal.ts'
export { answerSeriesProposal } from './verbs/answer-series-proposal.ts'
export { proposeCredits } from './verbs/propose-credits.ts'
export { proposeSeries } from './verbs/propose-series.ts'
export { withdrawCreditProposal } from './verbs/withdraw-credit-proposal.ts'
export { withdrawSeriesProposal } from './verbs/withdraw-series-proposal.ts'
