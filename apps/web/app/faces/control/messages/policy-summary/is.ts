import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  grant: {
    month: 'Hver og einn getur sótt {credits} í hverjum mánuði, talið frá {date}.',
    quarter: 'Hver og einn getur sótt {credits} á hverjum ársfjórðungi, talið frá {date}.',
    year: 'Hver og einn getur sótt {credits} á hverju ári, talið frá {date}.',
  },
  grantFromClaim: {
    month: 'Hver og einn getur sótt {credits} í hverjum mánuði, talið frá fyrsta deginum sem það er gert.',
    quarter:
      'Hver og einn getur sótt {credits} á hverjum ársfjórðungi, talið frá fyrsta deginum sem það er gert.',
    year: 'Hver og einn getur sótt {credits} á hverju ári, talið frá fyrsta deginum sem það er gert.',
  },
  rollover: {
    none: 'Það sem er ónotað í lok tímabils fyrnist.',
    capped: 'Af því sem er ónotað í lok tímabils færum við mest {credits} yfir á næsta tímabil.',
    until:
      'Það sem er ónotað í lok tímabils má nota í {days, plural, one {# dag} other {# daga}} til viðbótar.',
  },
  proRata: 'Þau sem hefja störf á miðju tímabili fá hlutfall af því sem eftir er.',
  wholePeriod: 'Þau sem hefja störf á miðju tímabili fá fulla úthlutun.',
  poolEmpty: {
    self_pay: 'Þegar potturinn er tómur getur fólk greitt fyrir tíma sjálft.',
    wait: 'Þegar potturinn er tómur bíða nýjar einingar þar til þið kaupið fleiri.',
  },
  promise: {
    open: 'Samanlagt má það vera meira en keypt hefur verið; þau sem sækja fyrst fá einingarnar.',
    bought:
      'Ársskammtur fyrir {people, plural, one {# mann} other {# manns}} má ekki vera meiri en það sem þið keyptuð síðustu tólf mánuði.',
  },
  leaver: {
    keep: 'Þau sem hætta halda þeim tímum sem eru bókaðir innan {days, plural, one {# dags} other {# daga}}.',
    cancel: 'Þegar einhver hættir eru bókaðir tímar afbókaðir og einingarnar koma aftur til ykkar.',
    offer_self_pay: 'Þegar einhver hættir býðst viðkomandi að greiða bókaða tíma úr eigin vasa.',
  },
  peopleRead: 'Fólkið þitt les',
  forPeople: {
    month: 'Þú átt {credits} í hverjum mánuði. Klukkustund kostar 1 einingu.',
    quarter: 'Þú átt {credits} á hverjum ársfjórðungi. Klukkustund kostar 1 einingu.',
    year: 'Þú átt {credits} á hverju ári. Klukkustund kostar 1 einingu.',
  },
  peopleRollover: {
    none: 'Það sem þú notar ekki fyrnist í lok tímabilsins.',
    capped: 'Af því sem þú notar ekki færum við mest {credits} yfir á næsta tímabil.',
    until: 'Það sem þú notar ekki nýtist í {days, plural, one {# dag} other {# daga}} eftir tímabilið.',
  },
  peoplePrivate: 'Vinnuveitandi þinn sér hvað hann kaupir, aldrei hver bókar.',
}
