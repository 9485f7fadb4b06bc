import { writeCreditUpdate } from '../../reads/write-credit-update.ts'
import { writePoolNotice } from '../../reads/write-pool-notice.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'

/** Credits, to their owner; the pool, to HR. */
export const creditLetters: readonly PlannedLetter[] = [
  plannedLetter(due.CreditDue, writeCreditUpdate, {
    kind: 'notice.credit_update',
    order: ({ change, cause }) => ({
      letter: `credit_${change}`,
      causeKey: cause,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.PoolMatterDue, writePoolNotice, {
    kind: 'notice.pool_matter',
    order: ({ companyId, adminId, day, matter }) => ({
      letter: matter,
      causeKey: `${companyId}|${adminId}|${day}`,
      recipientKind: 'admin',
      companyId,
    }),
  }),
]
