import { runWorker } from '@kara/worker'
import { modules } from './subscriptions.ts'

await runWorker({ queue: 'notices', modules })
