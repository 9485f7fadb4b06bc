export { migrateQueue } from './migrate-queue.ts'
export { openQueues } from './open-queues.ts'
export { queuePlace } from './queue-place.ts'
export type { Backend, Job, JobHandler, QueuePlace, Queues, WorkOptions } from './queues.ts'
