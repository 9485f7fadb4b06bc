import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Þinn eigin tengill',
  description:
    'Síða utan allra miðstöðva þar sem hver sem er getur óskað eftir tíma hjá þér. Þú ákveður í hvert sinn.',
  switch: 'Taka við beiðnum á þessari síðu',
  switchHint: 'Slökkt: síðan segir að ekki sé tekið við beiðnum núna. Það sem var sent er áfram hjá þér.',
  services: 'Það sem hægt er að óska eftir þar',
  servicesHint: 'Á verði þjónustunnar; skjólstæðingurinn greiðir það og ekkert fyrirtæki kemur að því.',
  noServices: 'Þú býður ekki upp á neina þjónustu enn.',
  toServices: 'Opna þjónustu',
  save: 'Vista',
  saving: 'Vista…',
  savedOn: 'Kveikt er á síðunni. Deildu tenglinum.',
  savedOff: 'Slökkt er á síðunni. Hún tekur ekki við beiðnum.',
  link: 'Tengillinn',
  linkHint: 'Á vefinn þinn, í bréf og á nafnspjaldið.',
  copy: 'Afrita',
  copied: 'Afritað',
  open: 'Skoða síðuna',
  hidden: 'Kynningin þín sést ekki eins og er og síðan því ekki heldur.',
  embed: 'Hnappur á vefinn þinn',
  embedHint:
    'Límdu þetta þar sem hnappurinn á að vera. Þetta er hreint HTML: engin skrifta, engin vefkaka og ekkert sótt til okkar.',
  code: 'Kóðinn',
  preview: 'Svona lítur hann út',
  language: 'Tungumál hnappsins',
  label: 'Óska eftir tíma',
  questions: 'Sá sem óskar eftir tíma svarar þeim spurningum á upplýsingablaðinu þínu sem þarf fyrir fram.',
  toQuestions: 'Opna upplýsingablaðið',
}
