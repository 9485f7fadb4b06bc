import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  slug_too_short: 'Slóðin þarf að vera minnst 3 stafir.',
  slug_too_long: 'Slóðin getur mest verið 40 stafir.',
  slug_form: 'Notaðu litla stafi án brodda, tölustafi og stök bandstrik: fjallasyn-noregur',
  slug_reserved: 'Þessi slóð er frátekin. Veldu aðra.',
  slug_taken: 'Slóðin {slug} er upptekin. Veldu aðra.',
  accent_form: 'Skrifaðu lit með sex táknum, til dæmis #2f6b5e.',
  welcome_too_long: 'Kveðjan er of löng; 600 stafir nægja.',
  name_missing: 'Skrifaðu heiti miðstöðvarinnar.',
  name_too_long: 'Heitið er of langt; 80 stafir nægja.',
  country_invalid: 'Veldu land.',
  time_zone_invalid: 'Veldu tímabelti.',
  hub_missing: 'Fyrirtækið á ekki miðstöð enn. Byrjaðu á slóðinni og útlitinu.',
  hub_exists: 'Fyrirtækið á miðstöð fyrir.',
  hub_closed: 'Þessari miðstöð hefur verið lokað fyrir fullt og allt.',
  hub_not_published: 'Aðeins er hægt að setja birta miðstöð í bið.',
  professional_missing: 'Þessi fagaðili er ekki lengur í skránni.',
  listings_max: 'Miðstöð getur mest haft {max} fagaðila.',
  listing_missing: 'Þetta boð er ekki til.',
  services_missing: 'Veldu að minnsta kosti eina þjónustu.',
  not_listed: 'Þessi fagaðili er ekki lengur í miðstöðinni.',
  invitation_answered: 'Boðinu hefur verið svarað eða það afturkallað.',
  not_allowed: 'Aðeins fyrirtækið breytir miðstöðinni og aðeins fagaðilinn svarar fyrir sig.',
  invitation_expired: 'Þetta boð er útrunnið. Biddu fyrirtækið um nýtt.',
  publication_missing: 'Engin slík birting er til.',
}
