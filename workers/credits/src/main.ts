import { planReconciliation } from '@kara/payments'
import { runWorker } from '@kara/worker'
import { modules } from './subscriptions.ts'

await runWorker({ queue: 'credits', modules, atStart: planReconciliation })
