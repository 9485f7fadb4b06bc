import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, logFileOf } from '../environment.mjs'
import { root } from './places.mjs'
import { startPostgres } from './postgres-server.mjs'
import { runOrThrow, typescript } from './run-command.mjs'

const MIGRATE = 'packages/platform/db/src/migrate-command.ts'
const MIGRATE_QUEUE = 'packages/platform/queue/src/migrate-command.ts'
const PLANT = 'apps/generator/src/plant-command.ts'

/**
 * The database of a command: the one it is given, else the folder's own.
 * @param {{ given?: string, dir: string, settings?: Record<string, string>, onDeath?: (message: string) => void }} options
 * @returns {Promise<{ url: string, origin: string, stop: () => Promise<void> }>}
 */
export async function openDatabase({ given, dir, settings, onDeath, log }) {
  if (given) return { url: given, origin: 'the given database', stop: async () => {} }
  return startPostgres({ dir, settings, onDeath, log })
}

/** Brings the schema up to date and makes the login roles. False when there is nothing to migrate with yet. */
export async function migrate({ environment, places }) {
  if (!existsSync(join(root, MIGRATE))) return false
  await runOrThrow('Migrating the database', process.execPath, typescript(MIGRATE), {
    env: childEnvironment(environment),
    logFile: logFileOf(places, 'migrate'),
  })
  await runOrThrow('Migrating the queue', process.execPath, typescript(MIGRATE_QUEUE), {
    env: childEnvironment(environment),
    logFile: logFileOf(places, 'migrate-queue'),
  })
  return true
}

/** Plants the demo town through the product's own verbs. False when there is no town yet. */
export async function plant({ environment, places }) {
  if (!existsSync(join(root, PLANT))) return false
  await runOrThrow('Planting the demo town', process.execPath, typescript(PLANT), {
    env: childEnvironment(environment),
    logFile: logFileOf(places, 'plant'),
  })
  return true
}
