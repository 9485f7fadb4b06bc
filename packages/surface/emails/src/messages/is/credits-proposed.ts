import type { SameMessages } from '@kara/language'
import type { creditsProposed as english } from '../en/credits-proposed.ts'

export const creditsProposed: SameMessages<typeof english> = {
  subject: 'Spurning til þín',
  preview: 'Þú ræður og enginn annar fréttir af því.',
  title: 'Þú ræður hvort þú biður um fleiri einingar',
  what: '{name} telur að þú gætir nýtt fleiri einingar en þú átt eftir og leggur til að þú biðjir um viðbót. Á bak við tengilinn sérðu hve margar og hvers vegna.',
  action: 'Skoða og svara',
  life: 'Þú getur svarað til {moment}. Ef ekkert svar berst er einskis beðið.',
  nobody: 'Einskis er beðið fyrr en þú samþykkir og nafnið þitt fylgir aldrei beiðninni.',
  reason: 'Þú færð þetta bréf af því að það varðar tímana þína.',
}
