import type { SameMessages } from '@kara/language'
import type { sessionReminder as english } from '../en/session-reminder.ts'

export const sessionReminder: SameMessages<typeof english> = {
  subject: {
    day: 'Áminning: {moment}',
    hour: 'Eftir eina klukkustund: kl. {time} ({zone})',
  },
  preview: {
    day: 'Einn dagur til stefnu.',
    hour: 'Hlekkurinn þinn er hér.',
  },
  title: {
    day: 'Einn dagur til stefnu',
    hour: 'Þetta byrjar eftir klukkustund',
  },
  what: {
    day: 'Stutt áminning um það sem er fram undan.',
    hour: 'Nú er gott að finna rólegan stað þar sem enginn truflar þig.',
  },
  action: 'Opna tímann',
  task: 'Þetta er eftir: <link>fylltu út stutt upplýsingablað</link>.',
  changeFree: 'Þú getur <link>fært tímann eða afbókað</link> án kostnaðar til {moment}.',
  change: 'Kom eitthvað upp á? <link>Sjáðu hvað þú getur gert</link>.',
  reason: {
    client: 'Þú færð þetta bréf af því að þú bókaðir tíma hjá Köru.',
    professional: 'Þú færð þetta bréf af því að bókaður var tími hjá þér í Köru.',
  },
}
