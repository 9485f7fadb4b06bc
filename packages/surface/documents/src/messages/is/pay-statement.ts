import type { SameMessages } from '@kara/language'
import type { payStatement as english } from '../en/pay-statement.ts'

export const payStatement: SameMessages<typeof english> = {
  title: 'Uppgjör',
  titleClients: 'Yfirlit yfir greiðslur skjólstæðinga',
  number: 'Númer',
  issued: 'Útgefið',
  month: 'Mánuður',
  payee: 'Fagaðili',
  payer: 'Greiðandi',
  clients: 'Skjólstæðingar sem greiddu með korti',
  nationalId: 'Kennitala {id}',
  taxNumber: 'VSK-númer {number}',
  what: 'Þjónusta',
  how: 'Tímar',
  amount: 'Upphæð',
  times: '{count, plural, one {# tími} other {# tímar}}',
  outcomes: {
    completed: 'Fór fram',
    late_cancelled: 'Afbókað of seint',
    client_no_show: 'Skjólstæðingur mætti ekki',
    reversed: 'Dregið til baka eftir andmæli',
    refunded: 'Endurgreitt',
  },
  share: ' ({share})',
  sessions: 'Tímar',
  tax: 'Þar af virðisaukaskattur',
  taxExempt: 'Virðisaukaskattur (undanþegið)',
  total: 'Samtals',
  note: 'Greiðandi gefur uppgjörið út fyrir hönd fagaðilans. Hér er enginn skjólstæðingur nefndur og enginn dagur.',
  noteClients:
    'Skjólstæðingar fengu kvittanir fagaðilans sjálfs. Yfirlitið er samtala þeirra; hér er enginn skjólstæðingur nefndur og enginn dagur.',
  check: 'Viðtakandi þessa skjals getur gengið úr skugga um að það sé ósvikið með þessum kóða:',
}
