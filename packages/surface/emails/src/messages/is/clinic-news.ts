import type { SameMessages } from '@kara/language'
import type { clinicNews as english } from '../en/clinic-news.ts'

export const clinicNews: SameMessages<typeof english> = {
  subject: 'Fréttir af kollegum þínum',
  preview: 'Hér sérðu hvað hefur breyst.',
  title: {
    joined: 'Nýr sérfræðingur í stofunni',
    declined: 'Boði í stofuna var hafnað',
    left: 'Einn er farinn úr stofunni',
    taken_off: 'Þú ert ekki lengur í stofunni',
    appointed: 'Þú ert nú umsjónarmaður',
    closed: 'Stofunni hefur verið lokað',
  },
  what: {
    joined: '{name} samþykkti boðið þitt. Nú getur þú haldið utan um vinnutíma og frí viðkomandi.',
    declined: '{name} hafnaði boðinu þínu.',
    left: '{name} er ekki lengur í stofunni. Þaðan er hvorki hægt að sjá dagatal viðkomandi né breyta því.',
    taken_off: '{name} tók þig úr stofunni. Dagatalið þitt helst eins og það er og er aftur aðeins þitt.',
    appointed:
      '{name} gerði þig að umsjónarmanni: þú getur boðið fólki í stofuna og haldið utan um vinnutíma þess og frí.',
    closed: '{name} lokaði henni. Dagatalið þitt helst eins og það er og er aftur aðeins þitt.',
  },
  action: 'Opna síðuna',
  reason: 'Þú færð þetta bréf af því að þú ert eða varst í þessari stofu.',
}
