import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins skjólstæðingurinn segir frá tíma og aðeins fagaðilinn fréttir af því.',
  answer_missing: 'Veldu svar.',
  given_before: 'Þú hefur þegar sagt frá þessum tíma.',
  not_open: 'Segja má frá tíma innan tveggja vikna frá honum.',
}
