import { Hono } from 'hono'
import { createDisputeRoutes } from './dispute-routes.ts'
import { Disputes } from './disputes.ts'
import type { Processor } from './resources.ts'
import { createVisitRoutes } from './visit-routes.ts'

/** What happens beside a payment: visits to the hosted pages, and banks question what was paid. */
export function createSideRoutes(processor: Processor): Hono {
  const { ledger, payments } = processor
  const routes = new Hono()
  routes.route('/', createVisitRoutes(processor))
  routes.route('/', createDisputeRoutes(new Disputes(ledger, payments)))
  return routes
}
