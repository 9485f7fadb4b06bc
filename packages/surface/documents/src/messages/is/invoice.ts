import type { SameMessages } from '@kara/language'
import type { invoice as english } from '../en/invoice.ts'

export const invoice: SameMessages<typeof english> = {
  title: 'Reikningur',
  number: 'Númer',
  issued: 'Útgefinn',
  due: 'Eindagi',
  poNumber: 'Pöntunarnúmer',
  seller: 'Seljandi',
  buyer: 'Kaupandi',
  registrationNumber: 'Kennitala {number}',
  taxNumber: 'VSK-númer {number}',
  what: 'Lýsing',
  unitPrice: 'Einingarverð',
  amount: 'Upphæð',
  credits: 'Kara, {credits}',
  tax: 'Virðisaukaskattur',
  toPay: 'Til greiðslu',
  paid: 'Greitt',
  paidByCard: 'Greitt með korti. Ekkert er ógreitt.',
  transfer:
    'Vinsamlegast millifærið upphæðina á reikning {account} í síðasta lagi {day} með skýringunni {number}.',
  voucher:
    'Einingar má nota fyrir þjónustu sem er skattlögð á ólíkan hátt. Því er enginn skattur lagður á einingarnar sjálfar heldur er hann í verði hverrar þjónustu (fjölnota inneign).',
  creditNote: 'Kreditreikningur',
  corrects: 'Bakfærir',
  credited: 'Til frádráttar',
  takesBack: 'Bakfærir reikning {number} að fullu.',
  takesBackPart: 'Bakfærir hluta af reikningi {number}. Af honum standa {left} eftir.',
  owedBack: 'Reikningurinn var greiddur. Upphæðin verður millifærð til kaupanda.',
  lowers: 'Reikningurinn var ógreiddur. Þessa upphæð þarf ekki að greiða.',
  check: 'Viðtakandi þessa skjals getur gengið úr skugga um að það sé ósvikið með þessum kóða:',
}
