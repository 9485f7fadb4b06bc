import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Andmæli',
  description:
    'Skjólstæðingar sem andmæla því að hafa verið merktir fjarverandi og tímar þar sem fagaðila og herbergi ber ekki saman um endinn. Þú sérð það sem skráð er en hvorki nafn skjólstæðingsins né fyrirtæki.',
  none: 'Enginn bíður eftir svari',
  noneText: 'Þegar skjólstæðingur andmælir birtist það hér, elsta fyrst.',
  waiting: 'Andmæli sem bíða svars',
  decided: 'Afgreitt',
  starts: 'Tími',
  how: 'Hvernig þau ætluðu að hittast',
  modality: { video: 'Í myndsímtali', in_person: 'Á staðnum' },
  entered: 'Fagaðilinn fór inn í herbergið',
  notEntered: 'Ekkert skráð',
  clientEntered: 'Skjólstæðingurinn fór inn í herbergið',
  contact: 'Reynt að ná í skjólstæðinginn',
  contacts: { phone: 'Í síma', message: 'Með skilaboðum', in_room: 'Beðið þar sem þau ætluðu að hittast' },
  marked: 'Merkt fjarverandi',
  appealed: 'Andmælt',
  words: 'Með orðum skjólstæðingsins',
  reason: 'Hvers vegna (til skráningar; enginn annar les þetta)',
  accept: 'Taka til greina: tíminn telst ekki með',
  uphold: 'Láta skráninguna standa',
  effect:
    'Ef andmælin eru tekin til greina fara einingar strax til baka, ógreiddur reikningur fellur niður og greiddur reikningur er endurgreiddur. Bæði fá bréf.',
  done: {
    accepted: 'Tekið til greina. Einingar og reikningur eru á leiðinni til baka.',
    upheld: 'Skráningin stendur.',
    completed: 'Afgreitt: tíminn fór fram. Einingar, reikningur og greiðsla fylgja.',
    client_no_show: 'Afgreitt: skjólstæðingurinn mætti ekki. Hann fær að vita hvernig hann getur andmælt.',
    failed:
      'Afgreitt: tíminn misheppnaðist. Einingar og greiðsla fara til baka og skjólstæðingurinn fær að vita af því.',
  },
  decision: { accepted: 'Tekið til greina', upheld: 'Skráning stendur' },
  reviews: 'Hvernig endaði tíminn?',
  reviewsText:
    'Fagaðilinn segir að skjólstæðingurinn hafi ekki mætt en herbergið skráði annað. Tíminn er opinn og einingarnar fráteknar þar til þú skerð úr.',
  sent: 'Sent til okkar',
  professionalWords: 'Með orðum fagaðilans',
  found: {
    completed: 'Tíminn fór fram',
    client_no_show: 'Skjólstæðingurinn mætti ekki',
    failed: 'Misheppnaðist af tæknilegum ástæðum',
  },
  foundEffect:
    'Ef tíminn fór fram eru einingarnar notaðar og fagaðilinn fær greitt. Ef skjólstæðingurinn mætti ekki telst þetta fjarvist sem hann getur andmælt. Ef tíminn misheppnaðist fara einingar og greiðsla til baka. Þessu er ekki hægt að breyta eftir á.',
  absences: 'Fagaðilar sem mættu ekki',
  absencesText:
    'Skjólstæðingurinn beið einn í herberginu, eða mætti á staðinn og sagði að enginn hefði komið án þess að því væri andmælt. Einingarnar fóru sjálfkrafa til baka.',
  professional: 'Fagaðili',
  noAbsences: 'Enginn lét bíða eftir sér.',
}
