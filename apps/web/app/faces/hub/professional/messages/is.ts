import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Velja tíma',
  back: 'Allir fagaðilar',
  services: 'Þjónusta',
  service: {
    choose: 'Hvað viltu bóka?',
    fact: '{duration}, {format}',
    sponsored: 'Greitt með {credits}',
    languages: 'Tungumál: {languages}',
  },
  times: {
    see: 'Sjá lausa tíma',
    time: 'Bóka {when}, {cost}',
    ask: 'Biðja um {when}, {cost}',
    wait: 'Hentar enginn tími? Fáðu að vita þegar tími losnar',
    nothing: 'Líttu aftur við eða veldu annan fagaðila.',
    held: 'Þegar þú velur tíma er hann tekinn frá í tíu mínútur. Ekkert er bókað enn þá.',
  },
  soon: {
    text: '{name} vill fá beiðni um tíma sem hefjast innan {hours}.',
    always:
      '{name} semur um tíma fyrir þessa þjónustu: veldu tíma til að biðja um hann. Ekkert er gjaldfært fyrr en hann er ákveðinn.',
    ask: 'Biðja án þess að velja tíma',
  },
  onRequest: {
    title: 'Eftir beiðni',
    text: '{name} semur um tíma við hvern og einn. Segðu hvað þú þarft og hvenær þú kæmist; ekkert er gjaldfært fyrr en tími er ákveðinn.',
    reply: {
      day: 'Svar berst yfirleitt innan sólarhrings.',
      two_days: 'Svar berst yfirleitt innan tveggja daga.',
      longer: 'Svar getur tekið meira en tvo daga.',
      unknown: 'Svar berst að jafnaði innan {days, plural, one {sólarhrings} other {# daga}}.',
    },
    ask: 'Óska eftir tíma',
    nothing: 'Ekkert er í boði eins og er',
    nothingText: '{name} býður ekki tíma hér sem stendur.',
    others: 'Sjá hverjir eiga lausa tíma',
  },
  away: {
    until: '{name} er ekki við eins og er. Til baka: {back}',
    open: '{name} er ekki við eins og er',
    planned: '{name} verður ekki við um tíma. Frá: {from}. Til baka: {back}',
    plannedOpen: '{name} verður ekki við um tíma. Frá: {from}',
  },
  refusal: {
    taken: '{when}: einhver annar tók tímann rétt í þessu.',
    lapsed:
      '{when}: tíminn er ekki lengur tekinn frá fyrir þig og annar gæti hafa bókað hann. Ekkert var bókað.',
    past: '{when}: tíminn er liðinn.',
    notice: '{when} er of skammt undan: {name} þarf lengri fyrirvara.',
    too_far: '{when} er lengra fram í tímann en hægt er að bóka núna.',
    hours: '{when} er utan vinnutíma ({name}).',
    block: '{when}: {name} er ekki við á þessum tíma.',
    buffer: '{when} er of nálægt öðrum tíma.',
    full: '{name} tekur ekki fleiri tíma í kringum {when}.',
    near: 'Ekkert var tekið af þér. Næstu lausu tímar:',
    none: 'Ekkert var tekið af þér. Veldu annan tíma hér fyrir neðan.',
    nothing: 'Ekkert var tekið af þér. Þú getur fengið að vita þegar tími losnar.',
  },
}
