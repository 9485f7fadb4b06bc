import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { employeeLeft, notAnEmployee } from '../errors.ts'
import * as store from '../store.ts'

/**
 * Answers when the scope's person works for its company now; for verbs that give what only employees get.
 *
 * @throws `companies.employee_left` when they did once, `companies.not_an_employee` when they never did
 */
export async function getEmployment(ctx: Ctx): Promise<'active'> {
  const state = await inTransaction(ctx, (ctx) => store.findEmployeeState(ctx))
  if (state === null) throw notAnEmployee()
  if (state === 'left') throw employeeLeft()
  return state
}
