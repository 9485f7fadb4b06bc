import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Stofnaðu fyrirtækið þitt',
  description: 'Þú verður eigandi þess. Samstarfsfólk getur bæst við síðar, hvert með sitt hlutverk.',
  name: 'Heiti fyrirtækisins',
  nameHint: 'Eins og fólkið þitt þekkir það.',
  country: 'Land',
  language: 'Tungumál',
  zone: 'Tímabelti',
  zoneHint: 'Einingatímabil og skýrslur byrja og enda í þessu tímabelti.',
  terms:
    'Með því að stofna fyrirtækið samþykkirðu <link>skilmála fyrir fyrirtæki</link> fyrir hönd þess. Þú finnur þá aftur meðal skilmála sem þú samþykktir.',
  submit: 'Stofna fyrirtækið',
  busy: 'Stofna fyrirtækið…',
}
