import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  roles: {
    owner: { name: 'Eigandi', what: 'Allt sem snýr að fyrirtækinu og hverjir aðrir sjá um það.' },
    hr: {
      name: 'Mannauðsstjóri',
      what: 'Lén, innskráning, starfsfólk, einingar, miðstöðin og skýrslur.',
    },
    it: { name: 'Tengiliður tölvudeildar', what: 'Lén og innskráning fyrirtækisins.' },
    finance: { name: 'Fjármál', what: 'Einingar, reikningar og skýrslur.' },
    reports: { name: 'Aðeins skýrslur', what: 'Skýrslur.' },
  },
  not: {
    hr: 'Hverjir aðrir sjá um fyrirtækið.',
    it: 'Einingar, miðstöðin og skýrslur.',
    finance: 'Innskráning fyrirtækisins, miðstöðin og starfsfólk.',
    reports: 'Allt annað.',
  },
  may: 'Þú sérð um',
  mayNot: 'Ekki í þínum höndum í þessu hlutverki',
  never: 'Hver notar miðstöðina, bókar, kemur eða greiðir. Það sér enginn hjá fyrirtækinu nokkru sinni.',
}
