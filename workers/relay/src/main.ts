import { runRelay } from '@kara/worker'
import { modules } from './subscriptions.ts'

await runRelay({ modules })
