import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins eigandi, mannauðsstjóri eða fjármálastjóri sér um einingar.',
  half_steps: 'Einingar eru heilar eða hálfar.',
  policy_missing: 'Fyrirtækið hefur ekki enn ákveðið einingareglur.',
  rollover_cap_missing: 'Segðu hversu mikið af því sem er ónotað flyst áfram.',
  rollover_days_missing: 'Segðu í hversu marga daga má nota það sem eftir er.',
  policy_changed: 'Einhver annar breytti einingareglunum rétt í þessu. Skoðaðu þær og vistaðu aftur.',
  not_an_employee: 'Einingar tilheyra starfsfólki fyrirtækisins sem veitir þær.',
  pool_empty: 'Engar einingar eru eftir í potti fyrirtækisins.',
  not_enough: 'Þú átt færri einingar eftir en þessi tími kostar.',
}
