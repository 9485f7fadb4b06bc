import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  returned: '{credits} til baka á þessu tímabili',
  expired: '{credits} fyrnt',
  share: 'Heilt tímabil: {whole}. Þitt hófst síðar og þinn hluti er því {credits}.',
  ends: 'Hvað gildir hve lengi',
  from: {
    period: 'frá þessu tímabili',
    carried: 'flutt frá síðasta tímabili',
    returned: 'komið til baka eftir að tímabilinu lauk',
    grant: 'veitt þér aukalega',
  },
  until: 'út {day}',
  waits: 'Einingar þínar bíða',
  waitsText:
    'Fyrirtækið átti engar einingar eftir ({day}). Það var látið vita, án nafns. Um leið og það kaupir fleiri koma þínar sjálfkrafa og þú færð bréf; þangað til geturðu bókað og greitt sjálf eða sjálfur.',
  movement: {
    claim: '{credits}: sótt í pott fyrirtækisins fyrir tímabilið frá {day}',
    company_grant: '{credits}: veitt þér af fyrirtækinu',
    request_granted: '{credits}: veitt þér að þinni ósk',
    hold: '{credits}: tekið frá fyrir tíma',
    spend: '{credits}: notað fyrir tíma sem fór fram',
    late_cancelled: '{credits}: notað, tíminn var afbókaður eftir að frestur leið',
    client_no_show: '{credits}: notað, þú mættir ekki í tímann',
    cancelled: '{credits}: til baka, tími var afbókaður innan frests',
    moved: '{credits}: til baka, tími var færður á annað tímabil',
    professional_no_show: '{credits}: til baka, fagaðilinn mætti ekki',
    failed: '{credits}: til baka, tíminn gekk ekki upp',
    sponsor_left: '{credits}: til baka, þú greiðir tímann nú á eigin kostnað',
    appeal_accepted: '{credits}: til baka, tími sem taldist notaður var leiðréttur',
    expire: '{credits}: fyrnt, var ekki notað í tæka tíð',
    carried_over: '{credits}: flutt á næsta tímabil',
    left: '{credits}: aftur í pott fyrirtækisins því að þú hættir störfum',
    rejoined: '{credits}: aftur til þín því að þú hófst störf á ný',
    limit_lowered: '{credits}: aftur í pott fyrirtækisins, reglur þess veita nú minna og þetta var óbókað',
    limit_raised: '{credits}: aftur til þín, reglur fyrirtækisins veita aftur meira',
    support_gave: '{credits}: bætt við með leiðréttingu þjónustuvers',
    support_took: '{credits}: tekið til baka með leiðréttingu þjónustuvers',
  },
}
