import type { SameMessages } from '@kara/language'
import type { listingRemoved as english } from '../en/listing-removed.ts'

export const listingRemoved: SameMessages<typeof english> = {
  subject: 'Þú ert ekki lengur á lista einnar miðstöðvar',
  preview: 'Bókaðir tímar standa og eru greiddir eins og um var samið.',
  what: '{hub} hefur tekið þig af lista sinnar miðstöðvar. Héðan í frá getur enginn bókað hjá þér þar.',
  keeps:
    'Það sem er þegar bókað stendur og er greitt eins og um var samið. Tímarnir eru áfram í dagatalinu þínu.',
  clients:
    'Opnum beiðnum þaðan er vísað áfram og þau sem eiga bókaðan tíma hjá þér eru látin vita. Nóturnar þínar eru áfram þínar.',
  action: 'Skoða miðstöðvarnar þínar',
  reason: 'Þú færð þetta bréf af því að þú varst meðal fagaðila þessarar miðstöðvar.',
}
