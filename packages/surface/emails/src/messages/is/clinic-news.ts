import type { SameMessages } from '@kara/language'
import type { clinicNews as english } from '../en/clinic-news.ts'

export const clinicNews: SameMessages<typeof english> = {
  subject: 'Fréttir af kollegum þínum',
  preview: 'Hér sérðu hvað hefur breyst.',
  title: {
    joined: 'Nýr fagaðili í stofunni',
    declined: 'Boði í stofuna var hafnað',
    left: 'Einn er farinn úr stofunni',
    taken_off: 'Þú ert ekki lengur í stofunni',
    appointed: 'Þú ert nú umsjónarmaður',
    closed: 'Stofunni hefur verið lokað',
    desk_joined: 'Nýr ritari í stofunni',
    desk_left: 'Ritari er hættur í stofunni',
    desk_declined: 'Boði í starf ritara var hafnað',
    desk_taken_off: 'Þú ert ekki lengur ritari stofunnar',
    desk_closed: 'Stofunni hefur verið lokað',
  },
  what: {
    joined: '{name} samþykkti boðið þitt. Nú getur þú haldið utan um vinnutíma og frí viðkomandi.',
    declined: '{name} hafnaði boðinu þínu.',
    left: '{name} er ekki lengur í stofunni. Þaðan er hvorki hægt að sjá dagatal viðkomandi né breyta því.',
    taken_off: '{name} tók þig úr stofunni. Dagatalið þitt helst eins og það er og er aftur aðeins þitt.',
    appointed:
      '{name} gerði þig að umsjónarmanni: þú getur boðið fólki í stofuna og haldið utan um vinnutíma þess og frí.',
    desk_joined:
      '{name} er nú ritari stofunnar og heldur utan um vinnutíma og frí ykkar allra. Skjólstæðingar, nótur og greiðslur sjást þar ekki, þú sérð hverja breytingu og getur tekið hana til baka og getur farið úr stofunni hvenær sem er.',
    desk_left: '{name} er ekki lengur ritari stofunnar og getur hvorki séð dagatalið þitt né breytt því.',
    closed: '{name} lokaði henni. Dagatalið þitt helst eins og það er og er aftur aðeins þitt.',
    desk_declined: '{name} hafnaði boði þínu um að gerast ritari stofunnar. Ekkert hefur breyst.',
    desk_taken_off:
      'Umsjónarmaður stofunnar hefur tekið þig úr starfi ritara. Þú getur hvorki séð dagatölin þar né breytt þeim lengur, en það sem þú breyttir stendur.',
    desk_closed:
      'Stofunni hefur verið lokað og þú ert því ekki lengur ritari hennar. Þú getur hvorki séð dagatölin þar né breytt þeim lengur.',
  },
  action: 'Opna síðuna',
  reason: 'Þú færð þetta bréf af því að þú ert eða varst í þessari stofu.',
}
