import type { SameMessages } from '@kara/language'
import type { standingChanged as english } from '../en/standing-changed.ts'

export const standingChanged: SameMessages<typeof english> = {
  subject: {
    asked: 'Spurning frá okkur',
    declined: 'Um umsókn þína',
    approved: 'Umsókn þín er samþykkt',
    hidden: 'Síðan þín er falin',
    shown: 'Síðan þín er aftur sýnileg',
    refused: 'Skjal þarf að skoða betur',
  },
  preview: 'Þú getur svarað strax.',
  what: {
    asked: 'Við erum að skoða það sem þú sendir og vantar eitt frá þér í viðbót.',
    declined:
      'Við skoðuðum umsóknina og getum ekki samþykkt hana eins og hún er. Þú getur svarað hér fyrir neðan.',
    approved:
      'Héðan í frá geta fyrirtæki fundið þig. Skráðu vinnutíma og þjónustu svo að fólk geti bókað hjá þér.',
    hidden:
      'Eitthvað sem við höfðum staðfest er runnið út og því sést þú ekki í neinni miðstöð. Bókaðir tímar standa. Sendu okkur endurnýjunina og þá birtist síðan aftur.',
    shown: 'Takk fyrir endurnýjunina. Miðstöðvar sýna þig aftur og fólk getur bókað hjá þér.',
    refused: 'Við gátum ekki staðfest eitthvað sem þú skráðir.',
  },
  message: 'Það sem við skrifuðum',
  action: {
    asked: 'Svara',
    declined: 'Lesa og svara',
    approved: 'Skoða síðuna',
    hidden: 'Senda endurnýjun',
    shown: 'Skoða síðuna',
    refused: 'Sjá hvað vantar',
  },
  reason: 'Þú færð þetta bréf af því að þú sóttir um að vera fagaðili hjá Köru.',
}
