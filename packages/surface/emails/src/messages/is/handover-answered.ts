import type { SameMessages } from '@kara/language'
import type { handoverAnswered as english } from '../en/handover-answered.ts'

export const handoverAnswered: SameMessages<typeof english> = {
  subject: 'Tillögu hefur verið svarað',
  preview: 'Hér sérðu hvað var ákveðið.',
  title: {
    accepted: 'Skjólstæðingur þinn heldur áfram hjá öðrum',
    declined: 'Skjólstæðingur þinn vill ekki skipta',
    lapsed: 'Skjólstæðingur þinn svaraði ekki',
    taken_over: 'Nýr skjólstæðingur kemur til þín',
  },
  what: {
    accepted:
      'Tillagan var samþykkt. Tímar hjá þér eru afbókaðir án kostnaðar og þeir sem voru valdir eru bókaðir hjá þeim sem tekur við. Nóturnar þínar verða eftir hjá þér.',
    declined: 'Ekkert hefur breyst: tímar sem eru bókaðir hjá þér standa þar til annað ykkar afbókar þá.',
    lapsed: 'Ekkert hefur breyst: tímar sem eru bókaðir hjá þér standa þar til annað ykkar afbókar þá.',
    taken_over:
      'Manneskja sem hefur verið hjá öðrum fagaðila heldur áfram hjá þér. Tímar sem hún valdi af lausum tímum þínum eru komnir í dagatalið. Það sem áður var skrifað fylgir ekki með.',
  },
  action: 'Opna síðuna',
  reason: 'Þú færð þetta bréf af því að það varðar einn af skjólstæðingum þínum.',
}
