import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Það sem skjólstæðingar segja',
  lead: 'Eftir tíma geta skjólstæðingar sagt hvernig hann var. Þú sérð meðaltal fimm ólíkra einstaklinga saman, aldrei eitt svar, og ekki fyrr en mánuðurinn er liðinn.',
  none: 'Ekki nógu margir enn',
  noneText: 'Þegar fimm ólíkir skjólstæðingar hafa svarað og sá mánuður er liðinn sést það hér.',
  newest: 'Síðustu fimm einstaklingar',
  before: 'Fimm þar á undan: {value}',
  of: '{value} af 5',
  questions: {
    understood: 'Á þá var hlustað og þeir mættu skilningi',
    useful: 'Tíminn snerist um það sem skiptir þá máli',
    suits: 'Aðferðin hentar þeim',
  },
  trend: 'Þróunin',
  trendText: '{question}: frá 1, alls ekki, upp í 5, algjörlega. Hver punktur er fimm aðrir einstaklingar.',
  point: 'Fimm einstaklingar',
  average: 'Meðaltal',
  group: 'Nr. {number}',
}
