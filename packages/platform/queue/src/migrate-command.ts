import { migrateQueue } from './migrate-queue.ts'

const { DATABASE_QUEUE_URL: url } = process.env
if (!url) {
  console.error('Migrating the queue needs DATABASE_QUEUE_URL (the role kara_queue).')
  process.exit(1)
}
await migrateQueue(url)
console.log('The queue is up to date.')
