import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins fagaðilinn sér tekjur sínar.',
  statement_missing: 'Þetta uppgjör er ekki til.',
  not_support: 'Aðeins þjónustuver getur gert þetta.',
  transfer_missing: 'Þessi greiðsla er ekki til.',
  not_sendable: 'Þessi greiðsla bíður ekki eftir því að vera send aftur.',
  account_first: 'Fyrst þarf að lagfæra bankareikninginn.',
}
