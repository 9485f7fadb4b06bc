import type { Hono } from 'hono'

/** One stand-in: its pages and protocol, its switches, and how it forgets and stops. */
export interface Part {
  routes: Hono
  /** One line for the switchboard that says what is in it now. */
  summary(): string
  /** Forgets what happened; keys stay, so that metadata already imported by the product remains true. */
  reset(): void | Promise<void>
  close(): void
}
