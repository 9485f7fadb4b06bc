import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Umsjónarmenn',
  description: 'Þau sem sjá um fyrirtækið hér. Ekkert þessara hlutverka sér hver bókar, kemur eða greiðir.',
  name: 'Nafn',
  you: '{name} (þú)',
  role: 'Hlutverk',
  since: 'Frá',
  act: 'Breyta',
  roles: {
    owner: { name: 'Eigandi', what: 'Allt, og hverjir aðrir eru hér.' },
    hr: { name: 'Mannauðsstjóri', what: 'Allt nema umsjónarmenn.' },
    it: { name: 'Tengiliður tölvudeildar', what: 'Lén og innskráning fyrirtækisins.' },
    finance: { name: 'Fjármál', what: 'Einingar og skýrslur.' },
    reports: { name: 'Aðeins skýrslur', what: 'Skýrslur.' },
  },
  remove: 'Taka hlutverkið af',
  removeName: 'Taka hlutverkið af {name}',
  removed: 'Hlutverkið hefur verið tekið af.',
}
