import type { TestDatabase } from './test-database.ts'

/** Something that waits until it is opened; whoever tests a race decides by it who is first. */
export function gate() {
  let open = () => {}
  const isOpen = new Promise<void>((resolve) => {
    open = resolve
  })
  return { isOpen, open: () => open() }
}

/** The connections of this test's database that wait for another one's lock. */
export function waitingForLock(db: TestDatabase) {
  return db.witness`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
}
