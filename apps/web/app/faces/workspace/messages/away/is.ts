import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fjarvera',
  description:
    'Fyrir frí, veikindi eða lengra leyfi: ekki er hægt að bóka nýja tíma í neinni miðstöð né á þinni eigin síðu. Fyrir staka daga eða klukkustundir nægir frí í dagatalinu.',
  now: {
    away: 'Þú ert ekki við. Til baka: {back}',
    open: 'Þú ert ekki við þar til þú segir annað',
    forGood: 'Þú tekur ekki lengur við nýjum bókunum',
    plannedUntil: 'Fjarvera fram undan. Frá: {from}. Til baka: {back}',
    plannedOpen: 'Fjarvera fram undan. Frá: {from}',
    plannedForGood: 'Þú hættir að taka við nýjum bókunum. Frá: {from}',
    shown: 'Miðstöðvar sýna þig og hvenær þú kemur til baka, ef það er vitað.',
    hidden: 'Þú sést ekki í miðstöðvum á meðan.',
    hides: 'Þú sést ekki í miðstöðvum á þeim tíma.',
    says: 'Skjólstæðingar lesa: „{message}“',
    end: 'Hætta við',
    ended: 'Aftur er hægt að bóka tíma hjá þér.',
    handOver: 'Leggja til að annar taki við skjólstæðingum',
  },
  days: {
    title: 'Hvenær',
    change: 'Aðrir dagar',
    kind: 'Hve lengi',
    kinds: {
      until: 'Til ákveðins dags',
      open: 'Ég veit ekki enn hve lengi',
      for_good: 'Ég hætti alveg',
    },
    from: 'Fyrsti dagur fjarveru',
    back: 'Til baka',
    backHint: 'Fyrsti dagurinn sem aftur er hægt að bóka.',
    look: 'Sjá hvað það snertir',
    zone: 'Dagar hefjast á miðnætti: {zone}.',
  },
  touch: {
    title: 'Fjarvera. Frá: {from}. Til baka: {back}',
    titleOpen: 'Fjarvera. Frá: {from}',
    titleForGood: 'Engir nýir tímar. Frá: {from}',
    sessions: 'Tímar sem eru bókaðir þá',
    sessionsHint:
      'Tímar sem þú velur ekki standa og þú sinnir þeim. Veldu hverjir eru afbókaðir: skjólstæðingar fá inneign eða greiðslu til baka, þeim er strax bent á aðra tíma og annað fagfólk, og þú færð ekkert greitt fyrir þá.',
    none: 'Ekkert er bókað á þessum tíma.',
    cancel: 'Afbóka: {when}',
    with: 'með: {name}',
    move: 'Færa hann frekar',
    requests: 'Beiðnir sem bíða',
    redirect:
      '{count, plural, one {Ljúka beiðninni sem bíður og benda á tvo aðra} other {Ljúka # beiðnum sem bíða og benda á tvo aðra í hvert sinn}}',
    redirectHint: 'Fólk les að þú sért ekki við. Beiðnir sem þú heldur bíða áfram með sínum fresti.',
    colleague: 'Samstarfsmaður {number} sem þú mælir með',
    nobody: 'Enginn sérstakur',
    message: 'Það sem skjólstæðingar lesa á meðan',
    messageHint: 'Í miðstöðvum, á síðunni þinni og í bréfinu til skjólstæðinga. Nefndu engin veikindi.',
    left: '{count, plural, one {# stafur eftir} other {# stafir eftir}}',
    hide: 'Ekki sýna mig í miðstöðvum á meðan',
    hideHint: 'Annars sést þú, með deginum sem þú kemur til baka.',
    tell: '{count, plural, one {Segja skjólstæðingi mínum frá} other {Segja # skjólstæðingum mínum frá}}',
    tellHint:
      'Þeim sem eiga bókaðan tíma eða hafa komið síðustu þrjá mánuði, hverjum einu sinni, eftir tíu mínútur.',
    go: 'Skrá fjarveruna',
    stop: 'Hætta að taka við bókunum',
    going: 'Vista…',
  },
  done: {
    saved: 'Vistað.',
    cancelled: '{count, plural, one {# tími var afbókaður.} other {# tímar voru afbókaðir.}}',
    declined: '{count, plural, one {# beiðni var svarað.} other {# beiðnum var svarað.}}',
    told: '{count, plural, one {# skjólstæðingur fær bréf eftir tíu mínútur.} other {# skjólstæðingar fá bréf eftir tíu mínútur.}}',
  },
  problem: 'Ekki vistað',
}
