import { loadLetters } from '@kara/emails'
import { runWorker } from '@kara/worker'
import { modules } from './subscriptions.ts'

await loadLetters()
await runWorker({ queue: 'notices', modules })
