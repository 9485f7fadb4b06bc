export { findLatestOpenFeedback, findOpenFeedback, isFeedbackWanted } from './reads/find-open-feedback.ts'
export { listFeedbackBlocks } from './reads/list-feedback-blocks.ts'
export { giveFeedback } from './verbs/give-feedback.ts'
