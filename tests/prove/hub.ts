import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { freePort, keepAlive, ownEnvironment, runCommand } from './processes.ts'
import { createLedger, type Proof } from './proof.ts'
import { openOwnDatabase } from './settings.ts'

const tenants = fileURLToPath(new URL('../../tenants', import.meta.url))

/** A hub is its folder: written back and applied again, nothing changes, in the files or in the database. */
export const hub: Proof = {
  name: 'hub',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 2 })
    const folder = await mkdtemp(join(tmpdir(), 'kara-hub-'))
    const ports = { webPort: await freePort(), sandboxPort: await freePort() }
    const environment = { ...ownEnvironment(db, { ...ports, folder }), TENANTS_DIR: join(folder, 'tenants') }
    const outside = keepAlive(
      { name: 'sandbox', entry: 'apps/sandbox/src/main.ts', ready: /ready at/ },
      environment,
    )
    try {
      await cp(tenants, environment.TENANTS_DIR, { recursive: true })
      while (!outside.isReady()) await new Promise((resolve) => setTimeout(resolve, 100))
      const command = (...args: string[]) =>
        runCommand(['--import', 'tsx', 'apps/generator/src/hub-command.ts', ...args], environment)
      await runCommand(['--import', 'tsx', 'apps/generator/src/plant-command.ts'], environment)
      const slugs = await hubsOf(db)
      const ledger = createLedger()
      let same = 0
      for (const slug of slugs) {
        const before = await traceOf(db)
        await command('export', slug)
        ledger.expect(
          `the plan of ${slug}`,
          (await command('plan', slug)).trim(),
          `${slug}: the live hub is as its folder says.`,
        )
        await command('apply', slug)
        ledger.expect(`what applying ${slug} leaves behind`, await traceOf(db), before)
        same += await expectSameFiles(ledger, environment.TENANTS_DIR, slug)
      }
      ledger.expect('the town has hubs', slugs.length > 0, true)
      return {
        tried: `${slugs.length} hubs planted, exported and applied again`,
        figure: `${same} files as they were, 0 changes made`,
        broken: ledger.broken,
      }
    } finally {
      await outside.stop()
      await db.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function hubsOf(db: StandaloneDatabase): Promise<string[]> {
  const rows = await db.witness<{ slug: string }[]>`select slug from app.hub order by slug`
  return rows.map(({ slug }) => slug)
}

/** Whatever a verb does, it leaves an event or an audit entry behind. */
async function traceOf(db: StandaloneDatabase) {
  const [row] = await db.witness`select (select count(*)::int from app.audit_entry) as entries,
    (select count(*)::int from app.outbox_event) as events`
  return { ...row }
}

async function expectSameFiles(
  ledger: ReturnType<typeof createLedger>,
  exported: string,
  slug: string,
): Promise<number> {
  const names = (await readdir(join(tenants, slug), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(tenants, slug).length + 1))
  for (const name of names) {
    const [ours, theirs] = await Promise.all(
      [tenants, exported].map((folder) => readFile(join(folder, slug, name), 'utf8')),
    )
    ledger.expect(`${slug}/${name} is written as it was`, theirs === ours, true)
  }
  return names.length
}
