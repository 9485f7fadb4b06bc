import type { SameMessages } from '@kara/language'
import type { adminNews as english } from '../en/admin-news.ts'

export const adminNews: SameMessages<typeof english> = {
  subject: {
    accepted: 'Boði var tekið',
    declined: 'Boði var hafnað',
    role_changed: 'Hlutverk þitt hefur breyst',
    removed: 'Hlutverki þínu er lokið',
  },
  preview: 'Hér sérðu hvað hefur breyst.',
  what: {
    accepted:
      '{name} tók boðinu og sér héðan í frá um {company} hér með ykkur. Komi það á óvart skaltu taka hlutverkið af strax.',
    declined:
      'Boði um hlutverk hjá {company} var hafnað. Ekkert hefur breyst; á listanum yfir boð sést hver það var.',
    role_changed: 'Eigandi hjá {company} hefur gefið þér annað hlutverk. Það gildir frá næsta smelli.',
    removed:
      'Eigandi hjá {company} hefur tekið af þér hlutverkið. Þú sérð ekki lengur síður fyrirtækisins, en aðgangurinn þinn og allt sem í honum er verður áfram þitt.',
  },
  action: {
    accepted: 'Sjá hverjir eru með',
    declined: 'Sjá hverjir eru með',
    role_changed: 'Opna síður fyrirtækisins',
    removed: 'Opna þínar síður',
  },
  reason: {
    accepted: 'Þú færð þetta bréf af því að þú ert eigandi fyrirtækisins hjá Köru.',
    declined: 'Þú færð þetta bréf af því að þú ert eigandi fyrirtækisins hjá Köru.',
    role_changed: 'Þú færð þetta bréf af því að það snýst um þitt eigið hlutverk.',
    removed: 'Þú færð þetta bréf af því að það snýst um þitt eigið hlutverk.',
  },
}
