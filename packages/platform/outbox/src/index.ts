export { cancelWork, outboxChannel, planWork, publish } from './publish.ts'
export type { DueHandler, Subscription } from './subscription.ts'
