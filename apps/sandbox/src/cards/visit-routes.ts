import { Hono } from 'hono'
import { createConnectRoutes } from './connect-routes.ts'
import type { Processor } from './resources.ts'
import { createSetupRoutes } from './setup-routes.ts'

/** The hosted pages on which nothing is paid: a card is saved, or somebody says where their money goes. */
export function createVisitRoutes(processor: Processor): Hono {
  return new Hono().route('/', createSetupRoutes(processor)).route('/', createConnectRoutes(processor))
}
