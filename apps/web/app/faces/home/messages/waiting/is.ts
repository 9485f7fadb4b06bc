import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Bið eftir tíma',
  description:
    'Þú færð að vita um leið og tími losnar. Fagaðilinn sér að einhver bíður en nafnið þitt aðeins ef þú ert þegar hjá honum.',
  back: 'Í dag',
  none: 'Þú bíður ekki eftir neinum',
  noneText: 'Á síðu fagaðila geturðu beðið um að vita þegar tími losnar.',
  waiting: 'Í bið',
  free: 'Tími er laus',
  freeAt: 'Laus núna: {when}. Sá fær tímann sem tekur hann fyrst.',
  offered: 'Þér boðinn',
  offeredFor: 'Fagaðilinn býður þér þennan tíma: {when}. Hann er ekki tekinn frá fyrir þig.',
  since: 'Síðan {since}, til {until}.',
  before: 'Síðan {since}, eftir tíma fyrir {before}.',
  take: 'Skoða tímann',
  takeOf: 'Skoða tímann: {name}',
  leave: 'Hætta að bíða',
  leaveOf: 'Hætta að bíða eftir {name}',
  left: 'Þú bíður ekki lengur.',
  nobody: 'fagaðilinn þinn',
  row: '{count, plural, one {Þú bíður eftir tíma hjá # fagaðila} other {Þú bíður eftir tíma hjá # fagaðilum}}',
  rowFree: 'Tími er laus fyrir þig',
  see: 'Skoða',
}
