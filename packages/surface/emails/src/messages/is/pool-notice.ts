import type { SameMessages } from '@kara/language'
import type { poolNotice as english } from '../en/pool-notice.ts'

export const poolNotice: SameMessages<typeof english> = {
  pool_empty: {
    title: 'Einingapotturinn þinn er tómur',
    preview: 'Svona verður framhaldið.',
    what: 'Öllum einingum í pottinum hefur verið úthlutað. Það sem fólk hefur þegar fengið eða bókað heldur sér, en nýjar einingar verða að bíða þar til bætt er í pottinn.',
    private: 'Við látum þig vita að potturinn sé tómur en aldrei hver bað um einingar.',
  },
  pool_low: {
    title: 'Lítið er eftir í einingapottinum',
    preview: 'Enn er tími til að bæta í hann.',
    what: 'Minna en fimmtungur af keyptum einingum er eftir í pottinum. Þegar hann tæmist verða nýjar einingar að bíða; það sem fólk hefur þegar fengið heldur sér.',
    private: 'Við gáum að þessu einu sinni í viku svo að dagurinn segi ekkert um neinn.',
  },
  credit_requests: {
    title: 'Beiðnir um fleiri einingar bíða',
    preview: 'Þú tekur afstöðu án þess að vita hver spyr.',
    what: 'Starfsfólk biður um fleiri einingar en reglurnar veita. Hver beiðni sýnir aðeins tegund ástæðu og fjölda, og þú samþykkir hana eða hafnar.',
    private:
      'Beiðnum er safnað saman og haldið eftir í nokkra daga svo að hvorki tími né fjöldi segi til um hver spurði.',
  },
  action: 'Skoða einingarnar',
  reason: 'Þú færð þetta bréf af því að þú hefur umsjón með einingum miðstöðvar hjá Köru.',
}
