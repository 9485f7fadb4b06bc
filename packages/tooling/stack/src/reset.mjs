import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, writeJson } from './kept-json.mjs'
import { placesIn } from './places.mjs'
import { forgetCluster, readMemory } from './postgres-cluster.mjs'
import { stopLeftover } from './postgres-server.mjs'
import { endLeftovers, findRunningStack } from './running-stack.mjs'

/** `npm run reset`: forgets everything the local stack has kept, except what is installed and built. */
export async function reset() {
  const places = placesIn()
  const running = findRunningStack(places)
  if (running)
    throw new Error(`Kara Hubs runs here (process ${running.pid}). Stop it first (Ctrl-C where it runs).`)
  await endLeftovers(places)
  const kept = readJson(places.hashes)
  for (const dir of [places.postgres, join(places.folder, 'postgres-test')]) {
    const memory = readMemory(dir)
    if (memory) await stopLeftover(join(memory.home, 'data'))
    forgetCluster(dir)
  }
  rmSync(places.folder, { recursive: true, force: true })
  if (kept?.install || kept?.web) writeJson(places.hashes, { install: kept.install, web: kept.web })
  return 'The local data is forgotten. `npm start` begins anew.'
}
