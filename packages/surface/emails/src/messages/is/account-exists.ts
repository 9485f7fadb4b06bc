import type { SameMessages } from '@kara/language'
import type { accountExists as english } from '../en/account-exists.ts'

export const accountExists: SameMessages<typeof english> = {
  subject: 'Þú ert nú þegar með aðgang',
  preview: 'Þú þarft ekki að stofna neitt nýtt.',
  title: 'Þú ert nú þegar með aðgang',
  what: 'Rétt í þessu var beðið um nýjan aðgang fyrir þetta netfang, líklega af þér. Aðgangurinn er þegar til og engu var breytt.',
  action: 'Skrá mig inn',
  otherwise:
    'Ef þetta varst ekki þú máttu hunsa þetta bréf: enginn fékk að vita að netfangið væri með aðgang.',
  reason: 'Þú færð þetta bréf af því að þetta netfang var slegið inn hjá Köru.',
}
