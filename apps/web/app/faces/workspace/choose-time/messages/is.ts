import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  choose: 'Velja {when}',
  nothing: 'Veldu annan tíma hér fyrir neðan eða lengdu vinnutímann þinn.',
  own: 'Tími sem er ekki laus hjá þér',
  ownText:
    'Hann má vera utan vinnutíma en aldrei ofan í því sem er frátekið. Þú sérð fyrst hvers vegna hann er ekki í boði. Tímabelti: {zone}.',
  ownDay: 'Dagur',
  ownTime: 'Klukkan',
  ownGo: 'Skoða þennan tíma',
  unreadable: 'Þessi tími er ekki til. Skrifaðu dag og tíma eins og 14:30.',
  another: 'Velja annan tíma',
  notOffered: 'Ekki meðal lausu tímanna þinna',
  anyway: 'Þú getur samt valið hann.',
  impossible: 'Ekki er hægt að velja þennan tíma',
}
