import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Biðlisti',
  description:
    'Fólk í miðstöðvunum þínum sem vill vita þegar tími losnar hjá þér. Allir sem bíða fá sjálfkrafa að vita þegar það gerist; þú getur líka bent einum þeirra á tíma.',
  none: 'Enginn bíður',
  noneText: 'Þegar allt er bókað hjá þér getur fólk beðið um að vita af næsta lausa tíma. Það birtist hér.',
  somebody: 'Einhver í {hub}',
  somebodyText: 'Hefur ekki komið til þín áður: þú sérð nafnið við bókun.',
  client: '{name} í {hub}',
  wants: '{service}, síðan {since}',
  wantsBefore: '{service}, fyrir {before}; síðan {since}',
  free: 'Laust núna: {when}',
  offered: 'Þú bauðst {when}',
  offer: 'Bjóða tíma',
  time: 'Hvaða tíma',
  timeHint:
    'Af því sem hægt er að bóka. Hann er ekki tekinn frá: sá fær hann sem tekur hann fyrst. Tímasetningar: {zone}',
  noTimes: 'Enginn laus tími passar. Opnaðu fyrir tíma og þá er hægt að bjóða hann hér.',
  toHours: 'Opna vinnutíma',
  send: 'Bjóða þennan tíma',
  sending: 'Sendi…',
  sent: 'Bréf með tímanum er á leiðinni.',
  takeOff: 'Taka af listanum',
  takeOffText: 'Viðkomandi fær bréf um að þú getir ekki boðið tíma og leið til að finna aðra.',
  tookOff: 'Biðinni er lokið og viðkomandi fær að vita af því.',
}
