import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from './database.ts'
import { systemOrShiftedClock } from './shifted-clock.ts'

const dayMs = 86_400_000

describe('the clock of a process', () => {
  const db = openTestDatabase()
  const opened = () => openDatabase({ url: db.url('kara_app'), connectionsMax: 1, name: 'clock' })
  const aheadMs = (clock: { now(): { epochMilliseconds: number } }) =>
    clock.now().epochMilliseconds - Date.now()

  const { log } = testCtx({ database: { handle: 'database' }, scope: { role: 'worker' } })

  it('cannot be moved in a database that is not for development', async () => {
    await expect(db.witness`select app.shift_clock(60)`).rejects.toThrow('in development only')
  })

  it('follows the shift of a development database, forwards only', async () => {
    await db.witness`select app.allow_clock_shift()`
    const database = opened()
    const clock = await systemOrShiftedClock(database, { isProduction: false, log })
    expect(Math.abs(aheadMs(clock))).toBeLessThan(1_000)
    await db.witness`select app.shift_clock(86400)`
    await expect.poll(() => Math.abs(aheadMs(clock) - dayMs)).toBeLessThan(1_000)
    await expect(db.witness`select app.shift_clock(0)`).rejects.toThrow('forwards only')
    await closeDatabase(database)
  })

  it('is the clock of the system in production, whatever the database says', async () => {
    const database = opened()
    const clock = await systemOrShiftedClock(database, { isProduction: true, log })
    expect(Math.abs(aheadMs(clock))).toBeLessThan(1_000)
    await closeDatabase(database)
  })

  it('may be read by a process but moved by support only', async () => {
    const rows = await db.witness<{ role: string }[]>`
      select r.rolname as role from pg_roles r where r.rolname like 'kara\\_%'
        and r.rolname not in ('kara_owner', 'kara_definer')
        and has_function_privilege(r.rolname, 'app.shift_clock(integer)', 'execute')`
    expect(rows.map(({ role }) => role)).toEqual(['kara_support'])
  })
})
