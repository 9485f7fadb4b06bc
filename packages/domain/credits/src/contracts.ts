/** The contracts by noun: what is asked of this module, and what it answers with. */
export * from './contracts/balances.ts'
export * from './contracts/explanations.ts'
export * from './contracts/grants.ts'
export * from './contracts/ledger.ts'
export * from './contracts/limits.ts'
export * from './contracts/policies.ts'
export * from './contracts/pool.ts'
export * from './contracts/requests.ts'
