import type { SameMessages } from '@kara/language'
import type { feedbackAsked as english } from '../en/feedback-asked.ts'

export const feedbackAsked: SameMessages<typeof english> = {
  subject: 'Þrjár stuttar spurningar',
  preview: 'Þær taka eina mínútu, ef þú vilt.',
  title: 'Hvernig var?',
  what: 'Þú áttir tíma, {when}. Fagaðilinn var {name}. Ef þú vilt geturðu sagt hvernig var: þrjár spurningar, ein mínúta.',
  action: 'Svara',
  together:
    '{name} fær að vita meðaltal fimm manns saman, aldrei þín svör ein og sér, og enginn annar les þau. Þú þarft ekki að svara.',
  reason: 'Þú færð þetta bréf vegna tímans sem þú bókaðir.',
}
