export { consumeDelivery, consumeDue, consumeDueTogether, type Outcome } from './consume.ts'
export { type DeadWork, listDead, type RunAgainInput, runAgain } from './dead-work.ts'
export { type Drain, type Ring, workerCtx } from './drain.ts'
export { JobPayload } from './job-payload.ts'
export { cancelWork, outboxChannel, planManyWork, planWork, publish, publishMany } from './publish.ts'
export {
  type Hearers,
  relayOnce,
  ringAgainAfterSeconds,
  ringDue,
  ringUnfinished,
  roundMax,
} from './ring-queue.ts'
export { type DueHandler, hearing, type Subscription } from './subscription.ts'
