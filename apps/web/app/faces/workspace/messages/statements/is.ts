import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Uppgjör',
  lead: 'Tekjur þínar, eitt uppgjör fyrir hvern greiðanda og mánuð. Uppgjör verða til fyrstu nótt næsta mánaðar.',
  since: 'Tekjur frá síðasta uppgjöri',
  sinceNone:
    'Ekkert enn þá. Tími telst þegar honum er lokið og reikningur þegar skjólstæðingur hefur greitt hann.',
  company: 'Tímar sem fyrirtæki greiða',
  clients: 'Reikningar sem skjólstæðingar greiddu með korti',
  sessions: '{count, plural, one {# tími} other {# tímar}}',
  all: 'Öll uppgjör',
  none: 'Engin uppgjör enn þá',
  noneText: 'Fyrsta uppgjörið birtist hér eftir fyrsta mánuðinn með tíma.',
  number: 'Númer',
  month: 'Mánuður',
  payer: 'Greiðandi',
  byClients: 'Skjólstæðingar, með korti',
  count: 'Tímar',
  total: 'Samtals',
  file: 'Skjal',
  download: 'Sækja (PDF)',
  downloadOf: 'Sækja {number} sem PDF',
  money: 'Greiðsla',
  look: 'Hvar hún er',
  lookOf: 'Hvar greiðslan fyrir {number} er',
  carried:
    'Meira gekk til baka en þú vannst þér inn. Mismunurinn færist á næsta uppgjör og þú þarft ekkert að greiða.',
  account: {
    title: 'Uppgjör bíða eftir bankareikningi',
    text: 'Skráðu einu sinni hvert á að greiða þér. Það sem bíður er svo sent sjálfkrafa.',
    go: 'Skrá bankareikning',
    more: 'Sjá hvað vantar',
    refused: 'Sjá hvað hægt er að gera',
  },
  states: {
    waiting: 'Bíður eftir bankareikningi',
    started: 'Verið að senda',
    on_the_way: 'Á leiðinni',
    paid: 'Greitt',
    failed: 'Komst ekki til skila',
    reversed: 'Tekið til baka',
  },
  one: {
    heading: '{amount} fyrir {month}',
    path: 'Leið peninganna',
    issued: 'Uppgjörið varð til',
    sent: 'Sent á reikninginn þinn hjá greiðslumiðluninni',
    bank: 'Komið á bankareikninginn þinn',
    done: 'lokið',
    running: 'á leiðinni',
    waiting: 'ekki enn þá',
    failed: 'stöðvaðist',
    bankDays: 'Það tekur bankann um tvo daga. Þar stendur greiðslan sem {number}.',
    waitsText: 'Greiðslan fer af stað um leið og skráður er bankareikningur sem hægt er að greiða inn á.',
    facts: 'Uppgjörið',
    again: 'Senda aftur',
    againDone: 'Verið er að senda greiðsluna aftur.',
    againLead:
      'Þegar búið er að laga það sem var að er hægt að senda greiðsluna aftur, einu sinni. Hún fer líka sjálfkrafa um leið og greiðslumiðlunin segir að allt sé í lagi.',
    failures: {
      account_not_ready: 'Greiðslumiðlunina vantar meira frá þér. Bættu fyrst úr því.',
      our_funds:
        'Ekki var nægt fé á okkar reikningi í tæka tíð. Þú þarft ekkert að gera: reynt er aftur á hverjum degi.',
      bank_account:
        'Bankinn tekur ekki við greiðslu á þennan reikning: honum hefur verið lokað, eða númerið eða eigandinn er annar. Skráðu annan reikning eða leiðréttu skráninguna.',
      bank_refused: 'Bankinn hafnaði greiðslunni án skýringar. Spurðu bankann þinn og sendu svo aftur.',
      processor: 'Greiðslumiðlunin hafnaði greiðslunni. Þú þarft ekkert að gera: þjónustuverið kannar málið.',
    },
    support: 'Greiðslan var send aftur og stöðvaðist aftur. Þjónustuverið kannar málið og skrifar þér.',
    reversed: 'Greiðslan var tekin til baka. Þjónustuverið veit hvers vegna og skrifar þér.',
    mendFirst:
      'Um leið og greiðslumiðlunin segir að skráningin þín sé í lagi fer greiðslan sjálfkrafa af stað.',
    mend: 'Að bankareikningnum',
  },
  note: 'Í uppgjöri er enginn skjólstæðingur nefndur og enginn dagur. Það sem gengur til baka, eftir andmæli eða endurgreiðslu, er dregið frá í næsta uppgjöri.',
}
