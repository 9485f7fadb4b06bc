import { databaseAnswers, isMigrated } from '@kara/db'
import type { DatabaseHandle } from '@kara/kernel'
import { Hono } from 'hono'

export interface Probes {
  readonly database: DatabaseHandle
  queueAnswers(): Promise<boolean>
  /** True from the moment the process was told to end. */
  isDraining(): boolean
}

/** A probe that takes longer counts as no answer. */
const probeTimeoutMs = 3000

/**
 * `live`: the process runs. `ready`: it can serve, which needs the database with every migration, and the
 * queue. Both answer at any host, because who asks knows only an address.
 */
export function healthRoutes(probes: Probes): Hono {
  const routes = new Hono()
  routes.get('/health/live', (c) => c.text('live'))
  routes.get('/health/ready', async (c) => {
    const [database, migrations, queue] = await Promise.all([
      answersInTime(databaseAnswers(probes.database)),
      answersInTime(isMigrated(probes.database)),
      answersInTime(probes.queueAnswers()),
    ])
    const isReady = database && migrations && queue && !probes.isDraining()
    return c.json({ database, migrations, queue, draining: probes.isDraining() }, isReady ? 200 : 503)
  })
  return routes
}

// A probe that fails is an answer: not ready.
function answersInTime(probe: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), probeTimeoutMs).unref())
  return Promise.race([probe.catch(() => false), late])
}
