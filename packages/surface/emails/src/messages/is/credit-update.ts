import type { SameMessages } from '@kara/language'
import type { creditUpdate as english } from '../en/credit-update.ts'

export const creditUpdate: SameMessages<typeof english> = {
  subject: {
    claimed: 'Einingarnar þínar eru tilbúnar',
    spent: 'Inneignin þín breyttist',
    returned: 'Þú fékkst einingar til baka',
  },
  preview: 'Sjáðu hvað þú átt núna.',
  title: {
    claimed: 'Einingarnar þínar eru tilbúnar',
    spent: 'Það sem þú notaðir',
    returned: 'Þú fékkst einingar til baka',
  },
  what: {
    claimed: 'Þú getur notað þær í hvaða tíma sem er, þegar þér hentar.',
    spent: 'Tímanum þínum er lokið og það sem var tekið frá fyrir hann er nú notað.',
    returned: 'Ekkert varð af tímanum þínum og það sem var tekið frá fyrir hann er aftur laust.',
  },
  moved: {
    claimed: 'Móttekið: {credits}',
    spent: 'Notað: {credits}',
    returned: 'Til baka: {credits}',
  },
  available: 'Inneign núna',
  usableUntil: 'Gildir til og með',
  session: 'Tími',
  action: 'Skoða einingarnar',
  private: 'Vinnustaðurinn þinn sér ekki hvernig þú notar þær.',
  reason: 'Þú færð þetta bréf af því að einingarnar þínar hjá Köru breyttust.',
}
