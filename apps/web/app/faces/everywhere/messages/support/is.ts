import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Þjónustuver',
  heading: 'Þjónustuver',
  lead: 'Fólk svarar, á íslensku og ensku.',
  address: 'Netfang',
  reference: 'Tilvísunarnúmerið þitt',
  subject: 'Fyrirspurn',
  talk: 'Spjalla við þjónustuverið hér',
  write: 'Skrifa bréf',
  say: 'Segðu hvað þú ætlaðir að gera og hvað þú sást í staðinn. Hafi síða birt þér tilvísunarnúmer skaltu láta það fylgja: það opnar þetta eina atvik. Slepptu því hvers vegna þú notar þjónustuna; þjónustuverið þarf ekki að vita það.',
  sees: 'Þjónustuverið sér hvorki nótur, svör við spurningum fagaðila né mynd eða hljóð úr tímum. Það flettir upp eftir númerum og skráð er hvað það skoðar.',
  urgent:
    'Þjónustuverið sinnir ekki neyð. Steðji hætta að skaltu hringja í neyðarnúmer þar sem þú ert; á Íslandi er það 112.',
}
