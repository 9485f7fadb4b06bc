import type { SameMessages } from '@kara/language'
import type { calendarUnreadable as english } from '../en/calendar-unreadable.ts'

export const calendarUnreadable: SameMessages<typeof english> = {
  subject: 'Ekki tekst að lesa dagatal',
  preview: 'Lausir tímar hverfa ef ekki tekst að lesa það aftur.',
  what: 'Þú fylgir dagatalinu „{name}“ svo að enginn geti bókað tíma hjá þér á meðan það er upptekið. Við höfum ekki getað lesið það síðan {since}.',
  problem: {
    refused: 'Slóðin leiðir nú þangað sem við köllum ekki.',
    unreachable: 'Þjónninn svarar ekki eða segir að dagatalið sé ekki lengur til.',
    not_a_calendar: 'Það sem er á slóðinni er ekki dagatal. Oft er það síða sem biður um innskráningu.',
    too_much: 'Það er orðið stærra en við getum lesið eða regla í því tekur aldrei enda.',
  },
  until:
    'Til {closes} förum við eftir því sem síðast stóð í því. Eftir það bjóðum við enga nýja tíma því að við vitum ekki hvenær þú ert laus. Það sem er bókað stendur.',
  next: 'Settu inn nýju slóðina eða hættu að fylgja dagatalinu ef þú þarft þess ekki lengur.',
  action: 'Skoða dagatölin þín',
  reason: 'Þú færð þetta bréf af því að þú fylgir öðru dagatali.',
}
