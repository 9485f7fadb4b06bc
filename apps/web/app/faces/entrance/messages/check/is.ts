import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Sannreyna skjal',
  lead: 'Kóðinn stendur neðst á hverri kvittun, reikningi og uppgjöri sem gefin eru út hér.',
  code: 'Kóði',
  codeHint: 'Sextán bókstafir og tölustafir, til dæmis AB12-CD34-EF56-GH78.',
  check: 'Sannreyna',
  genuine: 'Þetta skjal er ósvikið',
  genuineText: 'Berðu það saman við blaðið: allt á þetta að vera eins.',
  takenBack: {
    receipt: 'Þessi kvittun hefur verið bakfærð',
    invoice: 'Þessi reikningur hefur verið bakfærður',
  },
  takenBackText: {
    receipt: 'Hún var ósvikin en greiðslan var síðar endurgreidd.',
    invoice: 'Hann var ósvikinn en var síðar bakfærður að fullu með kreditreikningi.',
  },
  partlyTakenBack: {
    receipt: 'Hluti þessarar kvittunar hefur verið bakfærður',
    invoice: 'Hluti þessa reiknings hefur verið bakfærður',
  },
  partlyTakenBackText: {
    receipt: 'Hún er ósvikin. {amount} af henni voru síðar endurgreiddar; afgangurinn gildir.',
    invoice: 'Hann er ósvikinn. {amount} voru síðar bakfærðar með kreditreikningi; afgangurinn gildir.',
  },
  corrects: 'Bakfærir',
  unknown: 'Slíkt skjal er ekki til',
  unknownText:
    'Sláðu kóðann inn aftur. Ef hann er réttur var skjalið ekki gefið út hér eða því hefur verið breytt.',
  kind: 'Hvað',
  kinds: { receipt: 'Kvittun', credit_note: 'Kreditreikningur', confirmation: 'Staðfesting á greiðslum' },
  invoice: 'Reikningur',
  invoiceBuyer: 'Kaupandi',
  statement: 'Uppgjör fagaðila',
  payee: 'Fagaðili',
  payer: 'Greiðandi',
  clients: 'Skjólstæðingar sem greiddu með korti',
  month: 'Mánuður',
  number: 'Númer',
  issued: 'Útgefið',
  seller: 'Seljandi',
  buyer: 'Kaupandi (upphafsstafir)',
  sessions: 'Fjöldi tíma',
  total: 'Upphæð',
  period: 'Tímabil',
}
