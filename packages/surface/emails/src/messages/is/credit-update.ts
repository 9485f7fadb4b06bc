import type { SameMessages } from '@kara/language'
import type { creditUpdate as english } from '../en/credit-update.ts'

export const creditUpdate: SameMessages<typeof english> = {
  subject: {
    claimed: 'Einingarnar þínar eru tilbúnar',
    spent: 'Inneignin þín breyttist',
    returned: 'Þú fékkst einingar til baka',
    granted: 'Þú hefur fengið nýjar einingar',
    declined: 'Um einingarnar sem þú baðst um',
    question: 'Um einingarnar sem þú baðst um',
    expiring: 'Hluti eininganna þinna rennur brátt út',
    expired: 'Hluti eininganna þinna er útrunninn',
  },
  preview: 'Sjáðu hvað þú átt núna.',
  title: {
    claimed: 'Einingarnar þínar eru tilbúnar',
    spent: 'Það sem þú notaðir',
    returned: 'Þú fékkst einingar til baka',
    granted: 'Þú hefur fengið nýjar einingar',
    declined: 'Um einingarnar sem þú baðst um',
    question: 'Um einingarnar sem þú baðst um',
    expiring: 'Hluti eininganna þinna rennur brátt út',
    expired: 'Hluti eininganna þinna er útrunninn',
  },
  what: {
    claimed: 'Þú getur notað þær í hvaða tíma sem er, þegar þér hentar.',
    spent: 'Tímanum þínum er lokið og það sem var tekið frá fyrir hann er nú notað.',
    granted: 'Þær bætast við það sem þú áttir fyrir. Hvenær þær renna út sérðu hjá einingunum þínum.',
    declined:
      'Vinnustaðurinn veitti ekki meira að þessu sinni. Hann tók afstöðu án þess að vita hver spurði og það sem þú átt er óbreytt.',
    question:
      'Vinnustaðurinn vill spyrja þig áður en hann tekur ákvörðun. Hann veit ekki hver bað um einingarnar og svarið þitt segir ekki til um það. Spurningin er hjá einingunum þínum og þar geturðu beðið aftur.',
    expiring: 'Tími sem er fyrir þann dag getur enn nýtt þær, líka tími sem þú bókar núna.',
    expired: 'Það sem ekki var notað í tæka tíð er runnið út. Það sem þú hefur bókað er óbreytt.',
    returned:
      'Ekkert varð af tímanum þínum og það sem var tekið frá fyrir hann er aftur laust. Hér fyrir neðan stendur hvað þú getur notað samkvæmt núgildandi reglum.',
  },
  moved: {
    claimed: 'Móttekið: {credits}',
    spent: 'Notað: {credits}',
    returned: 'Til baka: {credits}',
    granted: 'Nýtt: {credits}',
    declined: 'Þú baðst um: {credits}',
    question: 'Þú baðst um: {credits}',
    expiring: 'Rennur brátt út: {credits}',
    expired: 'Útrunnið: {credits}',
  },
  available: 'Inneign núna',
  usableUntil: 'Gildir til og með',
  session: 'Tími',
  action: 'Skoða einingarnar',
  private: 'Vinnustaðurinn þinn sér ekki hvernig þú notar þær.',
  reason: 'Þú færð þetta bréf af því að einingarnar þínar hjá Köru breyttust.',
}
