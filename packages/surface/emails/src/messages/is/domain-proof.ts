import type { SameMessages } from '@kara/language'
import type { domainProof as english } from '../en/domain-proof.ts'

export const domainProof: SameMessages<typeof english> = {
  subject: {
    missing: 'Færslu vantar í DNS hjá ykkur',
    lost: 'Lén telst ekki lengur ykkar',
  },
  preview: {
    missing: 'Setjið hana aftur inn í tæka tíð, þá verður enginn var við neitt.',
    lost: 'Setjið færsluna aftur inn og athugið hana, þá getur fólk skráð sig inn á ný.',
  },
  what: {
    missing:
      'TXT-færslan sem sýnir að {domain} sé ykkar var ekki í DNS þegar við leituðum hennar {since}. Ef til vill voru DNS-mál færð annað og færslan varð eftir.',
    lost: 'TXT-færsluna sem sýnir að {domain} sé ykkar vantaði í tvær vikur. Frá {since} telst lénið ekki ykkar: enginn með netfang þar getur skráð sig inn í gegnum fyrirtækið og nýtt fólk getur ekki bæst við með slíku netfangi. Aðgangar sem fólk á verða áfram þess.',
  },
  next: {
    missing:
      'Setjið hana aftur inn fyrir {until}. Við leitum hennar daglega og þangað til helst allt óbreytt. Eftir þann dag getur enginn með netfang á {domain} skráð sig inn í gegnum fyrirtækið.',
    lost: 'Setjið færsluna aftur inn eins og hún var og athugið {domain} á lénasíðunni ykkar. Frá þeirri stundu getur fólk skráð sig inn á ný. Á meðan lénið er óstaðfest gæti annað fyrirtæki sem á það staðfest það.',
  },
  record: 'TXT-færsla',
  name: 'Heiti',
  value: 'Gildi',
  action: 'Skoða lénin ykkar',
  forward: 'Þetta bréf má áframsenda tölvudeildinni óbreytt.',
  reason: 'Þú færð þetta bréf af því að þú hefur umsjón með innskráningu fyrirtækisins hjá Köru.',
}
