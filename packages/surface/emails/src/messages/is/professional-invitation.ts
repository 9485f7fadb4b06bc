import type { SameMessages } from '@kara/language'
import type { professionalInvitation as english } from '../en/professional-invitation.ts'

export const professionalInvitation: SameMessages<typeof english> = {
  subject: 'Boð til þín',
  preview: 'Lestu skilmálana og svaraðu svo.',
  title: 'Þér er boðið í nýja miðstöð',
  what: 'Fyrirtæki vill að þú sért meðal þeirra fagaðila sem starfsfólk þess getur valið um.',
  answerBefore: 'Svaraðu fyrir {moment}',
  message: 'Frá fyrirtækinu',
  terms:
    'Í boðinu sérðu hvað þú fengir greitt, hvernig fólk bókar og hvernig þú hættir aftur. Engu er deilt fyrr en þú samþykkir.',
  action: 'Lesa boðið',
  calendar: 'Þú heldur einu dagatali: tími sem er frátekinn í einni miðstöð er frátekinn í þeim öllum.',
  reason: 'Þú færð þetta bréf af því að þú ert með síðu sem fagaðili hjá Köru.',
}
