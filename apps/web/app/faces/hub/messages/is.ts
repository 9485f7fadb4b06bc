import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Velkomin',
  welcome: 'Gott að sjá þig',
  navigation: 'Staðir gáttarinnar',
  links: 'Smærri tenglar',
  crisis: {
    title: 'Ef þú þarft hjálp núna',
    text: 'Bókun tekur tíma. Hér er svarað strax, öllum og án endurgjalds.',
    helpline: 'Hjálparsími og netspjall Rauða krossins',
    emergency: 'Neyðarlínan',
    always: 'Allan sólarhringinn',
    europe: 'Neyðarnúmer um alla Evrópu',
  },
  colophon: 'Rekið af Kara, óháð vinnuveitanda þínum.',
}
