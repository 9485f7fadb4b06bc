import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvernig var tíminn?',
  asked: 'Hvernig var þessi tími?',
  askedOf: 'Hvernig var tíminn þinn, {when}?',
  askedText: 'Þrjár spurningar. {name} fær að vita svör fimm manns saman, aldrei þín ein og sér.',
  answer: 'Svara',
  back: 'Tíminn',
  lead: 'Fagaðilinn fær að vita meðaltal fimm ólíkra einstaklinga saman, og ekki fyrr en mánuðurinn er liðinn. Enginn annar les svörin þín: hvorki vinnustaður né þjónustuver.',
  nobody: 'Fagaðilinn þinn',
  questions: {
    understood: 'Á mig var hlustað og ég mætti skilningi',
    useful: 'Tíminn snerist um það sem skiptir mig máli',
    suits: 'Aðferðin hentar mér',
  },
  answers: {
    '5': 'Algjörlega',
    '4': 'Að mestu',
    '3': 'Að hluta',
    '2': 'Varla',
    '1': 'Alls ekki',
  },
  submit: 'Senda',
  busy: 'Sendi…',
  missing: 'Svaraðu öllum þremur.',
  done: 'Takk. Svörin eru komin í hóp hinna.',
  closed: 'Segja má frá tíma einu sinni, innan tveggja vikna frá honum.',
}
