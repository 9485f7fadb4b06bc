import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { leave } from './src/lifetime.mjs'
import { startPostgres } from './src/postgres-server.mjs'

export { startPostgres }

const USAGE = 'node packages/tooling/stack/postgres.mjs --dir <folder> [--set name=value]'

/** Runs one local PostgreSQL in the foreground and prints its address as the only line of output. */
async function main() {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, set: { type: 'string', multiple: true, default: [] } },
  })
  if (!values.dir) throw new Error(`Which folder? ${USAGE}`)
  const server = await startPostgres({
    dir: resolve(values.dir),
    settings: Object.fromEntries(values.set.map((pair) => pair.split(/=(.*)/s).slice(0, 2))),
    log: (line) => process.stderr.write(`${line}\n`),
    onDeath: (message) => {
      process.stderr.write(`${message}\n`)
      leave(1)
    },
  })
  process.stdout.write(`${server.url}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`)
    leave(1)
  })
}
