import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Leggja til röð tíma',
  heading: 'Leggja til röð tíma: {name}',
  lead: 'Skjólstæðingur þinn sér hvað tímarnir kosta og ákveður sig. Fram að því er ekkert bókað, tekið frá eða greitt.',
  back: 'Skjólstæðingurinn',
  like: 'Röðin heldur áfram af þessum tíma',
  likeText: '{service}, {when}',
  rhythm: 'Hversu oft',
  every: { one: 'Í hverri viku', two: 'Aðra hverja viku' },
  count: 'Hversu margir tímar',
  plan: 'Sýna dagana',
  dates: 'Dagarnir',
  datesText: 'Slepptu því sem hentar ekki. Röð er að minnsta kosti tveir tímar.',
  zone: 'Tímasetningar: {zone}',
  take: 'Tíminn er laus',
  choose: 'Þessi tími fæst ekki. Næstu lausu tímar:',
  noneNear: 'Þessi tími fæst ekki og ekkert er laust nálægt honum.',
  skip: 'Sleppa þessum degi',
  effect:
    'Skjólstæðingur þinn fær eitt bréf og hefur allt að {days, plural, one {# dag} other {# daga}} til að svara, þó ekki lengur en fram að fyrsta tímanum. Tímunum er ekki haldið á meðan: sá sem bókar fyrst fær tímann.',
  submit: 'Leggja þessa tíma til',
  busy: 'Sendi…',
  few: 'Veldu að minnsta kosti tvo daga.',
  gone: 'Tími var bókaður meðan þú skoðaðir. Ekkert var sent; skoðaðu dagana aftur.',
  done: 'Tillaga að {count, plural, one {# tíma} other {# tímum}} er send: {name}.',
  waiting: {
    title: 'Beðið er eftir svari: {name}',
    until: 'Þessir tímar hafa verið lagðir til. Svara má til {when}.',
    withdraw: 'Draga til baka',
    withdrawn: 'Tillagan er dregin til baka.',
    busy: 'Dreg til baka…',
  },
  impossible: 'Ekki er hægt að halda áfram af þessum tíma',
  impossibleText: 'Hann var afbókaður, eða þjónustan er ekki lengur í boði þar.',
}
