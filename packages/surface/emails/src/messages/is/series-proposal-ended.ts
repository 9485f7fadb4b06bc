import type { SameMessages } from '@kara/language'
import type { seriesProposalEnded as english } from '../en/series-proposal-ended.ts'

export const seriesProposalEnded: SameMessages<typeof english> = {
  subject: 'Tímar í tillögu voru ekki bókaðir',
  preview: 'Ekkert er bókað.',
  title: {
    declined: 'Skjólstæðingur þinn afþakkaði tímana',
    lapsed: 'Fresturinn til að svara er liðinn',
  },
  what: {
    professional:
      'Enginn af tímunum sem þú lagðir til er bókaður og ekkert var gjaldfært. Tímar sem voru bókaðir áður standa óbreyttir. Þú getur lagt til aðra tíma.',
    client:
      'Þér bauðst að bóka nokkra tíma en ekkert svar barst. Ekkert er bókað og ekkert var gjaldfært eða tekið frá. Tímar sem þú bókaðir áður standa óbreyttir.',
  },
  action: { professional: 'Opna síðu skjólstæðingsins', client: 'Sjá tímana þína' },
  reason: {
    professional: 'Þú færð þetta bréf af því að það varðar einn af skjólstæðingum þínum.',
    client: 'Þú færð þetta bréf af því að það varðar tímana þína.',
  },
}
