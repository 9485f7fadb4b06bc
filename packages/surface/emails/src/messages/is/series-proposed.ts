import type { SameMessages } from '@kara/language'
import type { seriesProposed as english } from '../en/series-proposed.ts'

export const seriesProposed: SameMessages<typeof english> = {
  subject: 'Tillaga að tímum fyrir þig',
  preview: 'Þú ræður hvort þú bókar þá.',
  title: 'Þú ræður hvort þú bókar þessa tíma',
  what: '{name} leggur til þessa tíma. Ekkert er bókað og ekkert er gjaldfært eða tekið frá fyrr en þú samþykkir.',
  zone: 'Tímasetningar: {zone}',
  action: 'Sjá hvað þeir kosta og svara',
  life: 'Þú getur svarað til {moment}. Ef ekkert svar berst er ekkert bókað.',
  kept: 'Tímunum er ekki haldið fyrir þig. Á bak við tengilinn sérðu hverjir eru enn lausir og þar geturðu sleppt þeim sem henta ekki.',
  reason: 'Þú færð þetta bréf af því að það varðar tímana þína.',
}
