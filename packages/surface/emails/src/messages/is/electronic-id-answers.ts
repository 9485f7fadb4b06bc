import type { SameMessages } from '@kara/language'
import type { electronicIdAnswers as english } from '../en/electronic-id-answers.ts'

export const electronicIdAnswers: SameMessages<typeof english> = {
  subject: 'Þú getur haldið áfram þar sem frá var horfið',
  preview: 'Rafrænu skilríkin svara aftur.',
  what: 'Rafrænu skilríkin svöruðu ekki þegar þú vildir halda áfram. Nú gera þau það.',
  action: 'Halda áfram',
  how: 'Ef það sem þú valdir er ekki lengur laust sýnir síðan það sem er næst því.',
  reason: 'Þú færð þetta eina bréf af því að þú baðst um að fá að vita.',
}
