import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvað breytist',
  description:
    'Engu hefur verið breytt enn. Bókaðir tímar halda einingunum sem teknar voru frá, hvað sem þú ákveður.',
  back: 'Aftur í reglurnar',
  now: 'Reglurnar núna',
  wanted: 'Reglurnar eftir breytingu',
  when: 'Frá hvaða tíma',
  lower:
    'Lægri fjöldi gildir strax um það sem ekki er bókað: það sem einhver hefur sótt umfram {credits} fer aftur í pottinn, líka þegar bókaður tími er afbókaður. Bókaðir tímar haldast.',
  startsAll:
    'Þau sem hafa sótt einingar þessa tímabils halda {kept, select, all {þeim} other {hinum}} út tímabilið; hjá þeim taka nýju reglurnar gildi {day}, nema þau hafi bókað lengra fram í tímann og sótt einingar þess tímabils líka. Þau sem sækja einingar í fyrsta sinn gera það strax eftir nýju reglunum.',
  startsBy:
    'Þið hafið breytt reglunum áður og því lýkur tímabilinu ekki sama dag hjá öllum. Þau sem hafa sótt einingar halda {kept, select, all {þeim} other {hinum}} út tímabilið; {day} hafa nýju reglurnar tekið gildi hjá öllum, nema þau hafi bókað lengra fram í tímann. Þau sem sækja einingar í fyrsta sinn gera það strax eftir nýju reglunum.',
  short:
    'Fyrsta tímabil þeirra eftir nýju reglunum er stutt og lýkur {last}. Hvert þeirra fær {credits} fyrir það.',
  startsEach:
    'Þau sem hafa sótt einingar halda {kept, select, all {sínu tímabili óbreyttu} other {hinum út sitt tímabil}}; hjá hverju þeirra taka nýju reglurnar gildi á næsta tímabili viðkomandi. Þau sem sækja einingar í fyrsta sinn gera það strax eftir nýju reglunum.',
  effect: 'Á einu ári',
  basisReleased:
    'Áætluð notkun byggir á {months, plural, one {síðasta birta mánuði} other {síðustu # birtu mánuðum}}: um {people} manns á mánuði, hver og einn jafn mikið og þá, innan reglnanna.',
  basisExample:
    'Dæmi, ekki fyrirtækið ykkar: einn af hverjum tíu notar fjórar einingar á ári, innan reglnanna. Ykkar eigin tölur koma í staðinn þegar birtur hefur verið mánuður þar sem nógu margir notuðu einingar til að tölurnar séu sýndar.',
  headcount: 'Hversu margir vinna hjá ykkur?',
  headcountHint: 'Aðeins fyrir þennan útreikning. Talan er ekki geymd.',
  people: 'manns',
  reckon: 'Reikna aftur',
  wouldHave: 'Með þessum reglum hefði fyrirtæki eins og ykkar notað {credits} á einu ári.',
  figure: 'Tala',
  before: 'Núna',
  after: 'Eftir',
  perPerson: 'Hver og einn getur sótt',
  atMost: 'Ef allir sækja allt',
  expected: 'Áætluð notkun',
  example: 'Áætluð notkun, dæmi',
  promised: 'Þessar reglur lofa meiru en keypt hefur verið',
  promisedText:
    'Það má: einingar fara ekki úr pottinum fyrr en einhver sækir þær. Hingað til hafið þið keypt {bought}; ef allir sæktu allt þyrfti {most} á ári. Þið fáið bréf þegar minna en fimmtungur er eftir og þegar allt er búið.',
  poolEmpty: {
    self_pay: 'Þá getur fólk greitt fyrir tíma úr eigin vasa þar til þið kaupið meira.',
    wait: 'Þá bíður það sem fólk sækir þar til þið kaupið meira.',
  },
  beyond: 'Þessar reglur lofa meiru en keypt hefur verið',
  beyondText:
    'Þið hafið ákveðið að lofa ekki meiru en því. Fyrir {people, plural, one {# mann} other {# manns}} geta þær kostað {most} á ári; síðustu tólf mánuði hafið þið keypt {bought}. Keyptu fyrst {missing} til viðbótar eða lofaðu minnu.',
  beyondBuy: 'Kaupa einingar',
  change: 'Breyta reglunum',
  busy: 'Breyti…',
  saved: 'Einingareglunum hefur verið breytt.',
}
