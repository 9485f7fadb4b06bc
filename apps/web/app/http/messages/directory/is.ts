import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  professional_missing: 'Þessi fagaðili er ekki hér.',
  service_missing: 'Þessi þjónusta er ekki lengur í boði.',
  not_allowed: 'Aðeins fagaðilinn breytir kynningu sinni.',
  support_only: 'Aðeins þjónustuverið afgreiðir umsóknir.',
  name_taken: 'Margir fagaðilar bera þetta nafn. Bættu við millinafni eða upphafsstaf.',
  services_max: 'Fagaðili getur mest haft {max} tegundir þjónustu.',
  place_missing: 'Segðu hvar tími á staðnum fer fram.',
  text_missing: 'Skrifaðu þetta á báðum tungumálum.',
  text_too_long: 'Skrifaðu styttri texta.',
  language_invalid: 'Veldu tungumál af listanum.',
  name_missing: 'Skrifaðu nafnið þitt.',
  name_too_long: 'Skrifaðu styttra nafn.',
  topics_missing: 'Veldu að minnsta kosti eitt viðfangsefni.',
  languages_missing: 'Veldu að minnsta kosti eitt tungumál.',
  country_invalid: 'Veldu land.',
  time_zone_invalid: 'Veldu tímabelti.',
}
