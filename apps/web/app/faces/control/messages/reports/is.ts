import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Skýrslur',
  description: 'Hvernig miðstöðin er notuð, mánuð fyrir mánuð, án þess að nokkur sjáist.',
  floorTitle: 'Að baki hverri tölu standa minnst {floor} manns',
  floorWhat:
    'Þar sem færri standa að baki tölu er hún falin, líka í hverri summu þar sem hún kæmi fram. Tölur eru námundaðar að fimm. Mánuður birtist einu sinni og breytist aldrei. Nöfn, tímasetningar, fagaðilar, tegundir þjónustu og svör um líðan eru ekki í neinni skýrslu.',
  floorNext: 'Fyrir mánuði sem hefjast hér eftir verða það minnst {floor} manns.',
  changeFloor: 'Breyta fjöldanum',
  next: 'Næsti mánuður birtist {date}.',
  none: 'Enginn mánuður hefur verið birtur enn',
  noneWhy: 'Fyrstu tölur birtast {date} ef minnst {floor} manns hafa notað miðstöðina.',
  month: 'Mánuður',
  file: 'Vista sem skrá',
  fileName: 'skyrsla.csv',
  hidden: 'Færri en {floor} manns',
  period: {
    from: 'Frá',
    to: 'Til og með',
    show: 'Sýna þessa mánuði',
    sessions: 'Tímar',
    credits: 'Notaðar einingar',
    people: 'Fólk á mánuði',
    atLeast: 'Minnst {amount}',
    between: 'Frá {fewest} til {most}',
    months: '{count, plural, one {# mánuður} other {# mánuðir}}',
    monthsHidden:
      '{count, plural, one {# mánuður} other {# mánuðir}}; {hidden, plural, one {# falinn mánuður er ekki talinn} other {# faldir mánuðir eru ekki taldir}} með',
    peopleWhat: 'Sama fólkið getur átt tíma í fleiri en einum mánuði og því er ekki lagt saman.',
  },
  charts: {
    sessions: { title: 'Tímar', what: 'Sem fóru fram í mánuðinum eða töldust notaðir.', value: 'Tímar' },
    people: { title: 'Fólk', what: 'Sem átti að minnsta kosti einn slíkan tíma.', value: 'Fólk' },
    creditsHalves: { title: 'Notaðar einingar', what: 'Notaðar í tíma í mánuðinum.', value: 'Einingar' },
  },
}
