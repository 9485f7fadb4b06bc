export { findUnreadAnswer } from './reads/find-unread-answer.ts'
export { findWaitingSince } from './reads/find-waiting-since.ts'
export { getConversation } from './reads/get-conversation.ts'
export { getErrorReport } from './reads/get-error-report.ts'
export { findNewestConversation, getOwnConversation } from './reads/get-own-conversation.ts'
export { getSupportReach } from './reads/get-support-reach.ts'
export {
  countWaitingConversations,
  listConversations,
  listConversationsAbout,
} from './reads/list-conversations.ts'
export {
  conversationHash,
  conversationToken,
  openReplyAddress,
  readConversationToken,
  type SupportKeys,
  supportKeys,
} from './rules/keys.ts'
export { newReference } from './rules/references.ts'
export { conversationsChannel } from './steps/ring-listeners.ts'
export { dueHandlers } from './subscriptions.ts'
export { answerConversation } from './verbs/answer-conversation.ts'
export { closeConversation } from './verbs/close-conversation.ts'
export { handOverConversation } from './verbs/hand-over-conversation.ts'
export { leaveReplyAddress } from './verbs/leave-reply-address.ts'
export { openConversation } from './verbs/open-conversation.ts'
export { recordErrorReport } from './verbs/record-error-report.ts'
export { sayPresent } from './verbs/say-present.ts'
export { seeMessages, seeMessagesAsSupport } from './verbs/see-messages.ts'
export { takeConversation } from './verbs/take-conversation.ts'
export { writeToSupport } from './verbs/write-to-support.ts'
