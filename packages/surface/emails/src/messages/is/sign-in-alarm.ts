import type { SameMessages } from '@kara/language'
import type { signInAlarm as english } from '../en/sign-in-alarm.ts'

export const signInAlarm: SameMessages<typeof english> = {
  title: 'Innskráningar mistakast oftar en venjulega',
  preview: 'Gott er að skoða málið áður en fólk þarf að skrifa okkur.',
  what: 'Á klukkustundinni fyrir {when} mistókust {failed} af {all} innskráningum um sömu tenginguna. Venjulega er hlutfallið þar {usual}.',
  todo: 'Yfirlitið yfir innskráningar sýnir um hvaða tengingu er að ræða. Tilraunirnar þar segja hverju var hafnað og hver þarf að bregðast við; ef margar stranda á sama stað skaltu tilkynna truflun þar. Þetta er aðeins sagt einu sinni og lýkur af sjálfu sér þegar fólk kemst aftur inn.',
  action: 'Opna yfirlitið',
  reason: 'Þú færð þetta bréf af því að þú starfar í þjónustuveri Köru.',
}
