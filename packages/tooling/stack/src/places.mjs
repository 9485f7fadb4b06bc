import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = resolve(fileURLToPath(import.meta.url), '../../../../..')

/** Everything the local stack keeps; ignored by git, forgotten by `npm run reset`. */
const local = join(root, '.local')

/** What is where inside a folder of local state. */
export function placesIn(folder = local) {
  return {
    folder,
    logs: join(folder, 'logs'),
    files: join(folder, 'files'),
    sandbox: join(folder, 'sandbox'),
    postgres: join(folder, 'postgres'),
    redis: join(folder, 'redis'),
    secrets: join(folder, 'secrets.json'),
    stack: join(folder, 'stack.json'),
    hashes: join(folder, 'hashes.json'),
  }
}
