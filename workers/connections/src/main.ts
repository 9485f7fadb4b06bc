import { runWorker } from '@kara/worker'
import { modules, sso } from './subscriptions.ts'

await runWorker({ queue: 'connections', modules })
// The library's process would keep this one alive.
await sso.close()
