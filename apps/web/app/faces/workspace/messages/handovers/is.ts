import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Yfirfærsla skjólstæðinga',
  description:
    'Þegar þú hættir í miðstöð, eða alveg, getur þú lagt til að annar fagaðili taki við skjólstæðingum þínum. Hver og einn ákveður sig; ekkert færist án samþykkis og nóturnar þínar verða eftir hjá þér.',
  tab: 'Yfirfærsla',
  proposeTitle: 'Leggja til að annar taki við',
  where: 'Skjólstæðingar úr',
  show: 'Sýna þessa skjólstæðinga',
  privately: 'eigin stofu',
  colleague: 'Hver tekur við',
  colleagueHint: 'Viðkomandi sér aðeins þau sem samþykkja, og ekki fyrr en þá.',
  noColleagues:
    'Enginn annar vinnur þar, svo að engan er hægt að leggja til. Þú getur samt bent skjólstæðingi á einhvern.',
  clients: 'Skjólstæðingar',
  clientsHint: 'Fyrst koma þau sem eiga tíma fram undan.',
  noClients: 'Þú átt enga skjólstæðinga þar.',
  ahead: 'næsti tími {when}',
  nothingAhead: 'enginn tími fram undan',
  askedAlready: 'þegar búið að spyrja',
  propose: 'Spyrja þessa skjólstæðinga',
  proposing: 'Spyr…',
  proposed:
    '{count, plural, =0 {Búið var að spyrja þau öll.} one {# skjólstæðingur er spurður núna.} other {# skjólstæðingar eru spurðir núna.}}',
  choose: 'Veldu hver tekur við og að minnsta kosti einn skjólstæðing.',
  effectTitle: 'Hvað gerist þá',
  effect: {
    asked: 'Hver skjólstæðingur fær bréf og hefur tvær vikur til að ákveða sig.',
    sessions:
      'Sá sem samþykkir velur hvaða tíma hann á hjá þeim sem tekur við. Aðrir tímar hjá þér eru afbókaðir án kostnaðar.',
    credits: 'Inneign frá fyrirtæki fylgir skjólstæðingnum.',
    nothing: 'Hjá þeim sem hafna eða svara ekki verður allt óbreytt.',
  },
  list: 'Tillögur',
  none: 'Engin tillaga',
  noneText: 'Hér sérðu hvað þú hefur lagt til við skjólstæðinga og hvað þeir ákveða.',
  client: 'Skjólstæðingur',
  to: 'Tekur við',
  state: 'Staða',
  states: {
    proposed: 'Bíður',
    accepted: 'Samþykkt',
    declined: 'Hafnað',
    withdrawn: 'Afturkallað',
    lapsed: 'Ekkert svar',
  },
  until: 'til {moment}',
  actions: 'Hvað hægt er að gera',
  withdraw: 'Afturkalla',
  withdrawFor: 'Afturkalla tillöguna til: {name}',
  withdrawn: 'Tillagan er afturkölluð.',
  nobody: 'Lokaður aðgangur',
}
