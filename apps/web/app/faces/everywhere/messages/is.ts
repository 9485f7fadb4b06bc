import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  trouble: {
    title: 'Innskráningu ekki lokið',
    heading: 'Innskráningu fyrirtækisins lauk ekki',
    unknown: 'Við getum ekki sagt meira um þessa tilraun hér. Engu var breytt.',
    user: 'Byrjaðu aftur. Ef þetta lagast ekki skaltu gefa þjónustuverinu upp tilvísunarnúmerið.',
    company_it:
      'Tölvudeild fyrirtækisins getur lagað þetta. Gefðu henni upp tilvísunarnúmerið; það opnar nákvæmlega þessa tilraun.',
    hr: 'Mannauðsdeild fyrirtækisins getur lagað þetta. Gefðu henni upp tilvísunarnúmerið; það opnar nákvæmlega þessa tilraun.',
    support:
      'Þjónustuverið okkar getur lagað þetta. Gefðu því upp tilvísunarnúmerið; það opnar nákvæmlega þessa tilraun.',
    engineers:
      'Villan er okkar megin og við höfum fengið tilkynningu. Þjónustuverið getur sagt meira út frá númerinu.',
    again: 'Byrja aftur',
    back: 'Til baka',
    reference: 'Tilvísunarnúmer',
    copy: 'Afrita',
    copied: 'Afritað',
  },
}
