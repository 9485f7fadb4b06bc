import * as credits from '@kara/credits'

/** Every module with work for the queue `credits`. */
export const modules = [credits]
