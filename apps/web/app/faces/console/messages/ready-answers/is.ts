import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  looking: 'Takk fyrir að skrifa. Ég er að skoða þetta núna og skrifa hér um leið og ég veit meira.',
  code: 'Hvaða tilvísunarnúmer sýnir síðan þér? Það lítur út eins og river-candle-otter-284 eða E-7KQF-M2XD og opnar þetta eina atvik fyrir okkur.',
  itActs:
    'Tölvudeild fyrirtækisins getur ein lagað þetta. Á síðunni með tilvísunarnúmerinu er tilbúið bréf sem þú getur sent henni: þar stendur hverju þarf að breyta og ekkert um þig.',
  again:
    'Nú ætti þetta að virka. Byrjaðu aftur á síðunni þar sem þú byrjaðir og láttu mig vita hér ef það gengur ekki.',
  noHealth:
    'Þú þarft ekki að segja okkur hvers vegna þú notar þjónustuna og best er að sleppa því: þjónustuverið þarf ekki að vita það. Á hvaða síðu varstu og hvað sástu?',
}
