import type { SameMessages } from '@kara/language'
import type { supportAnswer as english } from '../en/support-answer.ts'

export const supportAnswer: SameMessages<typeof english> = {
  subject: 'Þér hefur borist svar',
  preview: 'Það bíður þar sem þú spurðir.',
  title: 'Svar er komið',
  what: 'Þú spurðir þjónustuverið okkar og varst ekki við þegar svarið barst.',
  action: 'Lesa svarið',
  link: 'Tengillinn opnar samtalið án innskráningar, svo ekki áframsenda þetta bréf. Samtalinu er eytt þrjátíu dögum eftir síðustu skilaboð.',
  signIn: 'Þú lest það þegar þú hefur skráð þig inn. Samtalinu er eytt þrjátíu dögum eftir síðustu skilaboð.',
  reason:
    'Þú færð þetta bréf af því að þú spurðir þjónustuverið okkar og skildir þetta netfang eftir eða ert með það á aðganginum þínum.',
}
