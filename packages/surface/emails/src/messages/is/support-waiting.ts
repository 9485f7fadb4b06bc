import type { SameMessages } from '@kara/language'
import type { supportWaiting as english } from '../en/support-waiting.ts'

export const supportWaiting: SameMessages<typeof english> = {
  title: 'Einhver bíður eftir svari',
  preview: 'Biðin hefur staðið í nokkrar mínútur.',
  what: 'Fyrirspurn barst þjónustuverinu {when} og henni hefur ekki verið svarað.',
  todo: 'Sá sem svarar fyrst fær samtalið. Aðeins er sent eitt bréf í hvert sinn sem einhver byrjar að bíða.',
  action: 'Opna samtalið',
  reason: 'Þú færð þetta bréf af því að þú starfar í þjónustuveri Köru.',
}
