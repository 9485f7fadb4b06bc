import type { Ctx } from '@kara/kernel'
import { employeeLeft, notAnEmployee } from '../errors.ts'
import { findEmployment } from './find-employment.ts'

/**
 * Answers when the scope's person works for its company now, and since when; for verbs that give what only
 * employees get.
 *
 * @throws `companies.employee_left` when they did once, `companies.not_an_employee` when they never did
 */
export async function getEmployment(ctx: Ctx) {
  const employment = await findEmployment(ctx)
  if (employment === null) throw notAnEmployee()
  if (employment.state === 'left') throw employeeLeft()
  return employment
}
