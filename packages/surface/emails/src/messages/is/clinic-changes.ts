import type { SameMessages } from '@kara/language'
import type { clinicChanges as english } from '../en/clinic-changes.ts'

export const clinicChanges: SameMessages<typeof english> = {
  subject: 'Dagatalinu þínu var breytt',
  preview: 'Sjáðu hverju var breytt, hver gerði það og hvenær.',
  title: 'Breytt í dagatalinu þínu',
  what: 'Þessu var breytt fyrir þig í stofunni þinni:',
  line: '{what}, {name}',
  kinds: {
    weekly_hours: 'Vikulegur vinnutími',
    day_hours: 'Vinnutími {days}',
    time_off_added: 'Fríi bætt við: {days}',
    time_off_changed: 'Fríi breytt: {days}',
    time_off_removed: 'Frí fellt niður: {days}',
    away_set: 'Fjarvera: {days}',
    away_ended: 'Fjarveru lokið',
  },
  undo: 'Bókaðir tímar standa. Þú getur tekið hverja breytingu til baka svo lengi sem engu var breytt á eftir henni.',
  action: 'Skoða breytingarnar',
  reason:
    'Þú færð þetta bréf af því að umsjónarmenn og ritarar stofunnar þinnar halda utan um vinnutíma þinn og frí. Þú getur farið úr stofunni hvenær sem er.',
}
