import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Nöfn til samanburðar',
  description:
    'Fólk með annað nafn í rafrænu skilríkjunum en á aðganginum. Skilríkin virka á meðan; sumar miðstöðvar bíða eftir þér áður en hægt er að bóka. Þú sérð nöfnin aðeins ef þú gefur ástæðu.',
  none: 'Ekkert að bera saman',
  noneText:
    'Þegar einhver sýnir rafræn skilríki með allt öðru nafni birtist það hér, elsta fyrst. Ný ættarnöfn, broddar og millinöfn sem vantar eru ekki ástæða.',
  asked: 'Sýnd',
  decision: 'Ákvörðun',
  compare: 'Bera nöfnin saman',
  heading: 'Tvö nöfn',
  since: 'Sýnd {when}',
  outcomes: {
    open: 'Bíður eftir þjónustuverinu',
    approved: 'Samþykkt',
    refused: 'Hafnað: skilríkin voru tekin af',
    withdrawn: 'Viðkomandi tók skilríkin af',
  },
  open: 'Lesa bæði nöfnin',
  openText: 'Þú sérð þau í {minutes} mínútur. Það er geymt að þú hafir lesið þau, hvenær og hvers vegna.',
  show: 'Sýna bæði nöfnin',
  names: 'Bæði nöfnin',
  shut: 'Þau lokast aftur eftir {minutes} mínútur.',
  account: 'Á aðganginum',
  proven: 'Í rafrænu skilríkjunum',
  judge: 'Þín ákvörðun',
  judgeText:
    'Nafnbreyting, gælunafn eða önnur stafsetning: samþykktu. Tvær manneskjur: hafnaðu, og þá eru skilríkin tekin af aðganginum. Viðkomandi fær bréf hvort sem er.',
  approve: 'Ein manneskja: samþykkja',
  refuse: 'Tvær manneskjur: hafna',
  reason: 'Hvers vegna',
  reasonHint: 'Ekkert um heilsufar og ekki nöfnin sjálf. Þetta er geymt.',
  saving: 'Vista…',
  done: {
    approved: 'Samþykkt. Viðkomandi fær bréf.',
    refused: 'Hafnað. Rafrænu skilríkin eru tekin af aðganginum og viðkomandi fær bréf.',
  },
}
