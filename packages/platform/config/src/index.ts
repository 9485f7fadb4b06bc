export { type Environment, readConfig } from './read-config.ts'
export { platformSettings, queueSettings, secretText, url, z } from './settings.ts'
