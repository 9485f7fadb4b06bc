import * as directory from '@kara/directory'
import * as hubs from '@kara/hubs'

/** Every module with work for the queue `hubs`. */
export const modules = [directory, hubs]
