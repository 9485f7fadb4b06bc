import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hlutverk umsjónarmanns',
  back: 'Umsjónarmenn',
  description: '{role}, umsjónarmaður frá {date}',
  change: 'Gefa annað hlutverk',
  changeWhat: 'Það gildir frá næsta smelli viðkomandi, sem fær að vita af því í bréfi.',
  role: 'Hlutverk',
  save: 'Breyta hlutverkinu',
  saving: 'Breyti…',
  changed: 'Hlutverkinu var breytt: {name}.',
  ownTitle: 'Þetta ert þú',
  own: 'Annar eigandi breytir hlutverki þínu eða tekur það af. Sért þú eini eigandinn þarftu fyrst að gera annan að eiganda.',
  remove: 'Taka hlutverkið af',
  effects: {
    closed: '{name} sér ekki lengur síður fyrirtækisins, strax frá næsta smelli og án þess að skrá sig út.',
    invites: 'Ósvöruð boð sem {name} sendi verða afturkölluð.',
    own: 'Aðgangurinn verður áfram eign viðkomandi með öllu sem í honum er.',
    told: 'Viðkomandi fær að vita af þessu í bréfi.',
  },
  removeNow: 'Taka hlutverkið af: {name}',
  removed: 'Ekki lengur umsjónarmaður: {name}.',
}
