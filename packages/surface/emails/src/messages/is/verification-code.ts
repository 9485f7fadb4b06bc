import type { SameMessages } from '@kara/language'
import type { verificationCode as english } from '../en/verification-code.ts'

export const verificationCode: SameMessages<typeof english> = {
  subject: 'Staðfestingarkóðinn þinn',
  preview: 'Hann gildir í {duration}',
  title: 'Staðfestingarkóðinn þinn',
  enter: 'Sláðu kóðann inn á síðunni sem bað um hann.',
  expires: 'Hann gildir í {duration} Nýrri kóði kemur í hans stað.',
  keep: 'Haltu kóðanum fyrir þig: við biðjum aldrei um hann í síma eða skilaboðum. Ef þú baðst ekki um kóða máttu hunsa þetta bréf og ekkert breytist.',
  reason: 'Þú færð þetta bréf af því að þetta netfang var slegið inn hjá Köru.',
}
