import type { SameMessages } from '@kara/language'
import type { signInAgain as english } from '../en/sign-in-again.ts'

export const signInAgain: SameMessages<typeof english> = {
  subject: 'Þú getur reynt aftur að skrá þig inn',
  preview: 'Það sem stóð í veginum hefur verið lagað.',
  title: 'Þú getur reynt aftur',
  what: 'Þú lést þjónustuverið okkar vita að innskráning hefði ekki tekist ({reference}). Það sem stóð í veginum hefur verið lagað.',
  how: 'Byrjaðu aftur á síðunni þar sem þú byrjaðir. Gangi það ekki skaltu gefa þjónustuverinu upp nýja tilvísunarnúmerið sem þú sérð þá.',
  action: 'Reyna aftur',
  reason:
    'Þú færð þetta eina bréf af því að þú skildir netfangið eftir með skilaboðunum. Við geymum það ekki til annars.',
}
