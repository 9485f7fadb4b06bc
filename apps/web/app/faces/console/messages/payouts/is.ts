import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Greiðslur til fagaðila',
  description:
    'Greiðsla hvers uppgjörs á leið í banka: það sem er fast kemur fyrst og hver á næsta leik. Hér sjást upphæðir og fagaðilar, aldrei skjólstæðingar eða hver greiddi.',
  back: 'Greiðslur',
  all: 'Öll uppgjör',
  none: 'Engin uppgjör enn þá',
  noneText: 'Fyrstu uppgjörin verða til fyrstu nóttina eftir mánuð með tímum.',
  professional: 'Fagaðili',
  statement: 'Uppgjör',
  total: 'Upphæð',
  state: 'Staða',
  states: {
    waiting: 'Bíður eftir bankareikningi',
    started: 'Verið að senda',
    on_the_way: 'Á leið í banka',
    paid: 'Greitt',
    failed: 'Komst ekki til skila',
    reversed: 'Tekið til baka',
  },
  stuck: '{count, plural, one {# greiðsla er föst} other {# greiðslur eru fastar}}',
  nothingStuck: 'Ekkert er fast',
  mover: 'Næsti leikur',
  movers: {
    professional: 'Fagaðilans',
    support: 'Okkar',
    bank: 'Bankans',
    nobody: 'Enginn',
  },
  failures: {
    account_not_ready: 'Greiðslumiðlunina vantar meira frá fagaðilanum.',
    our_funds:
      'Reikningur okkar hjá greiðslumiðluninni var tómur. Leggið inn á hann: reynt er aftur daglega.',
    bank_account: 'Bankinn tekur ekki við greiðslu á þennan reikning. Fagaðilinn skráir annan.',
    bank_refused: 'Bankinn gaf enga skýringu. Fagaðilinn spyr bankann sinn.',
    processor: 'Greiðslumiðlunin hafnaði greiðslunni. Flettið henni þar upp eftir númeri.',
  },
  late: 'Ekkert hefur heyrst í meira en viku. Flettið greiðslunni upp hjá greiðslumiðluninni eftir númeri.',
  reversedText:
    'Einhver tók greiðsluna til baka hjá greiðslumiðluninni. Kannið hvers vegna og skrifið fagaðilanum.',
  accounts: {
    none: 'skráning ekki hafin',
    started: 'skráning hafin',
    needs_more: 'eitthvað vantar í skráningu',
    in_review: 'skráning í skoðun',
    ready: 'skráning í lagi',
    refused: 'skráningu hafnað',
  },
  numbers: 'Númer hjá greiðslumiðlun',
  since: 'Frá',
  again: 'Senda aftur',
  againOf: 'Senda {number} til {name} aftur',
  done: 'Verið er að senda greiðsluna aftur.',
}
