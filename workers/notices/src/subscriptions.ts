import type { Modules } from '@kara/worker'

/** Every module with work for the queue `notices`. */
export const modules: Modules = []
