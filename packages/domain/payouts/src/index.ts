export { checkStatement } from './reads/check-statement.ts'
export { listStatements } from './reads/list-statements.ts'
export { payoutsFor, subscriptions } from './subscriptions.ts'
export { drawStatement } from './verbs/draw-statement.ts'
