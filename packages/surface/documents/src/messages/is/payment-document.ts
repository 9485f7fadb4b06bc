import type { SameMessages } from '@kara/language'
import type { paymentDocument as english } from '../en/payment-document.ts'

export const paymentDocument: SameMessages<typeof english> = {
  title: { receipt: 'Kvittun', credit_note: 'Kreditreikningur', confirmation: 'Staðfesting á greiðslum' },
  number: 'Númer',
  issued: 'Útgefið',
  period: 'Tímabil',
  seller: 'Seljandi',
  buyer: 'Kaupandi',
  what: 'Þjónusta',
  when: 'Hvenær',
  amount: 'Upphæð',
  sessions: 'Fjöldi tíma',
  tax: 'Þar af virðisaukaskattur ({rate})',
  taxExempt: 'Virðisaukaskattur (undanþegið)',
  total: { receipt: 'Greitt', credit_note: 'Bakfært', confirmation: 'Greitt samtals' },
  nationalId: 'Kennitala {id}',
  taxNumber: 'VSK-númer {number}',
  corrects: 'Bakfærir kvittun {number}.',
  sponsored: 'Styrktaraðili greiddi {credits}. Hér er aðeins það sem greitt var umfram það.',
  sponsoredBy: 'Styrktaraðili ({name}) greiddi {credits}. Hér er aðeins það sem greitt var umfram það.',
  paidWith: 'Greitt með korti: {card}.',
  returnsTo:
    'Kvittunin var greidd með korti: {card}. Upphæðin er endurgreidd á kortið eða með millifærslu ef bankinn tekur ekki við henni.',
  returnedByTransfer: 'Endurgreitt með millifærslu.',
  exemption: 'Heilbrigðisþjónusta er undanþegin virðisaukaskatti.',
  check: 'Viðtakandi þessa skjals getur gengið úr skugga um að það sé ósvikið með þessum kóða:',
}
