import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Sækja um sem fagaðili',
  lead: 'Hér velja fyrirtæki fagaðila fyrir starfsfólk sitt. Segðu okkur hver þú ert; næst skráir þú leyfi og tryggingu og við skoðum það innan tveggja virkra daga.',
  terms: 'Ég hef lesið og samþykki skilmála fagaðila',
  read: 'Lesa skilmálana',
  termsMissing: 'Samþykktu skilmálana til að halda áfram.',
  submit: 'Sækja um',
  applied: 'Takk fyrir. Skráðu nú það sem veitir þér rétt til að starfa.',
}
