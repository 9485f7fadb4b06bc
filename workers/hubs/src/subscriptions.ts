import type { Modules } from '@kara/worker'

/** Every module with work for the queue `hubs`. */
export const modules: Modules = []
