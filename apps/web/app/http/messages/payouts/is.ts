import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins fagaðilinn sér tekjur sínar.',
  statement_missing: 'Þetta uppgjör er ekki til.',
}
