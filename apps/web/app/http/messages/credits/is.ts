import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins eigandi, mannauðsstjóri eða fjármálastjóri sér um einingar.',
  half_steps: 'Einingar eru heilar eða hálfar.',
  policy_missing: 'Fyrirtækið hefur ekki enn ákveðið einingareglur.',
  rollover_cap_missing: 'Segðu hversu mikið af því sem er ónotað flyst áfram.',
  rollover_days_missing: 'Segðu í hversu marga daga má nota það sem eftir er.',
  promised_people_missing: 'Segðu hve margir vinna hjá ykkur.',
  promised_too_much:
    'Þessar reglur geta kostað fleiri einingar á ári en þið hafið keypt síðustu tólf mánuði. Kauptu fleiri fyrst eða lofaðu minna.',
  policy_changed: 'Einhver annar breytti einingareglunum rétt í þessu. Skoðaðu þær og vistaðu aftur.',
  not_an_employee: 'Einingar tilheyra starfsfólki fyrirtækisins sem veitir þær.',
  pool_empty: 'Engar einingar eru eftir í potti fyrirtækisins.',
  not_enough: 'Þú átt færri einingar eftir en þessi tími kostar.',
  budget_exceeded:
    'Þetta er meira en eftir er af hámarki tímabilsins. Keyptu færri eða hækkaðu hámarkið fyrst.',
  question_missing: 'Veldu hvers þú vilt spyrja.',
  request_open: 'Þú hefur þegar beðið um þetta. Svarið kemur í tölvupósti.',
  request_answered: 'Þessu hefur þegar verið svarað eða það dregið til baka.',
  card_missing: 'Þetta spjald er ekki lengur til.',
  card_decided: 'Einhver hefur þegar afgreitt þetta spjald.',
  grant_end: 'Veldu síðasta dag sem er enn ókominn.',
  addresses_missing: 'Skrifaðu netföng þeirra sem fá þessar einingar.',
  no_ledger: 'Þessi færslubók er ekki til.',
  adjustment_missing: 'Þessi leiðrétting er ekki til eða hefur verið afgreidd.',
  second_person: 'Annar þjónustufulltrúi þarf að samþykkja svo stóra leiðréttingu.',
  adjustment_impossible:
    'Ekki er hægt að leiðrétta: einingarnar eru færri en þetta, eða engar nothæfar til að leiðrétta.',
}
