export {
  closeDatabase,
  type DatabaseOptions,
  databaseAnswers,
  listen,
  openDatabase,
  ring,
} from './database.ts'
export { type FailureCode, isFailure } from './failures.ts'
export { isMigrated } from './migrate.ts'
export { raceFor } from './race.ts'
export { systemOrShiftedClock } from './shifted-clock.ts'
export { afterCommit, dbOf, inTransaction, narrowToOwners, type TxCtx } from './transaction.ts'
