import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Boð',
  heading: '{name} býður þér',
  lead: 'Til að finna tíma hér, hittast og skrifast á í næði.',
  until: 'Hægt er að samþykkja boðið til {moment}.',
  consentTitle: 'Hvað breytist ef þú samþykkir',
  sees: '{name} sér nafnið þitt, hvenær tímarnir ykkar eru og það sem þú skrifar.',
  books:
    '{name} getur bókað tíma fyrir þig. Þú færð að vita af hverjum tíma með verði og getur afbókað hann án kostnaðar í að minnsta kosti sólarhring eða þar til hann hefst.',
  company:
    'Ekkert fyrirtæki fær að vita af þessu: þetta er utan allra miðstöðva og inneign frá vinnuveitanda er ekki notuð.',
  accept: 'Samþykkja',
  accepting: 'Samþykki…',
  decline: 'Hafna',
  accepted: 'Þið {name} eruð nú í tengslum.',
  declined: 'Þú hafnaðir boðinu. {name} sér að því var hafnað og ekkert annað um þig.',
  termsDeclined: 'Þú samþykktir ekki skilmálana og boðið bíður því óbreytt.',
  termsDeclineText: 'Án skilmálanna verða engin tengsl. Boðið stendur áfram.',
  toHome: 'Opna tímana þína',
  ended: {
    expired: 'Þetta boð er útrunnið',
    expiredText: 'Biddu um að það verði sent aftur: {name}.',
    accepted: 'Þetta boð var þegar samþykkt',
    acceptedText: 'Ef það varst þú er {name} meðal fagaðilanna þinna.',
    declined: 'Þessu boði var hafnað',
    declinedText: 'Ef það voru mistök skaltu biðja um nýtt: {name}.',
    cancelled: 'Þetta boð var afturkallað',
    cancelledText: 'Ef þú vilt vita hvers vegna skaltu spyrja: {name}.',
  },
}
