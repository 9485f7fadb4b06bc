export const is = {
  title: 'Umsjónarmenn',
  description:
    'Þau sem sjá um hlið fyrirtækisins. Ekkert þeirra sér hver notar miðstöðina, hvert sem hlutverkið er.',
  list: 'Umsjónarmenn fyrirtækisins',
  name: 'Nafn',
  role: 'Hlutverk',
  since: 'Frá',
  mayHeader: 'Má sjá um',
  you: '{name} (þú)',
  unknown: 'Einhver án nafns',
  roles: {
    owner: 'Eigandi',
    hr: 'Mannauður',
    it: 'Upplýsingatækni',
    finance: 'Fjármál',
    reports: 'Aðeins skýrslur',
  },
  may: {
    owner: 'Allt, þar á meðal umsjónarmenn',
    hr: 'Lén, innskráning, einingar, miðstöðin og skýrslur',
    it: 'Aðeins lén og innskráning',
    finance: 'Einingar og skýrslur',
    reports: 'Aðeins skýrslur',
  },
  remove: 'Fjarlægja {name}',
  removed: 'Umsjónarmaðurinn var fjarlægður. Opnar síður hætta strax að virka.',
  actions: 'Aðgerðir',
} as const
