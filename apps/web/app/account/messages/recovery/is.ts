import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Glataður lykill',
  heading: 'Hefurðu glatað öllum lyklunum?',
  text: 'Við getum tekið þá af aðganginum þínum svo að innskráningin ein opni hann aftur. Það kæmi þjófi jafn vel og því gerist það hægt, af ásettu ráði.',
  how: {
    letters:
      'Bréf berst á öll staðfest netföng aðgangsins og úr hverju þeirra er hægt að stöðva þetta með einum smelli.',
    private: 'Ef þú ert með einkanetfang staðfestirðu þaðan að þetta sért þú.',
    support: 'Tveir í þjónustuverinu okkar kanna hver þú ert. Þeir sjá hvorki netföngin þín né tímana.',
    wait: 'Þetta tekur að minnsta kosti {hours} klukkustundir, og viku ef þú ert ekki með einkanetfang: vinnuveitandi kann að lesa hitt.',
    end: 'Að því loknu tekurðu lyklana af hér, af eigin hendi.',
  },
  nobody:
    'Enginn á vinnustaðnum getur komið þessu af stað án þess að þú vitir af því, og enginn þar getur flýtt því.',
  words: 'Hvernig þjónustuverið nær í þig',
  wordsHint:
    'Símanúmer og hvenær best er að hringja. Skrifaðu ekkert um hvers vegna þú notar þjónustuna; þjónustuverið þarf ekki að vita það.',
  ask: 'Biðja um að lyklarnir verði teknir af',
  asking: 'Sendi beiðnina…',
  back: 'Ég fann lykil',
  open: {
    heading: 'Beiðnin þín er í vinnslu',
    text: 'Geymdu kóðann: þjónustuverið spyr um hann.',
    reference: 'Tilvísunarkóði',
    copy: 'Afrita',
    copied: 'Afritað',
    steps: 'Það sem enn vantar',
    progress: '{done} af {all} lokið',
    confirmed: 'Þú staðfestir þetta frá einkanetfanginu þínu',
    confirmedText: 'Opnaðu bréfið í einkapóstinum og ýttu á „Já, þetta var ég“.',
    agreed: 'Tveir í þjónustuverinu samþykkja',
    agreedText: '{count} af {all} komið.',
    waited: 'Biðinni lýkur',
    waitedText: '{moment}.',
    state: { done: 'Lokið', waiting: 'Bíður' },
    complete: 'Taka lyklana af núna',
    completing: 'Tek þá af…',
    stop: 'Stöðva beiðnina',
    stopping: 'Stöðva…',
  },
  done: 'Lyklarnir voru teknir af og aðganginum lokað í öllum öðrum vöfrum. Bættu við nýjum lykli sem fyrst.',
  stopped: 'Beiðnin var stöðvuð. Aðgangurinn er áfram varinn eins og hann var.',
  banner: {
    title: 'Einhver bað um að lyklarnir þínir yrðu teknir af',
    text: 'Þetta bíður að minnsta kosti til {moment}. Ef það varst ekki þú skaltu stöðva beiðnina og skrá út alla aðra vafra hér að neðan.',
    stop: 'Stöðva',
    more: 'Skoða hvar beiðnin stendur',
  },
  stopPage: {
    title: 'Stöðva beiðnina',
    heading: 'Varst þetta ekki þú?',
    text: 'Einhver bað um að lyklarnir yrðu teknir af aðganginum þínum. Ýttu á hnappinn og þá er beiðninni lokið. Þú þarft ekki að skrá þig inn.',
    press: 'Stöðva',
    done: 'Beiðnin hefur verið stöðvuð',
    doneText:
      'Engu var breytt. Sá sem bað um þetta hafði skráð sig inn á aðganginn þinn: skráðu þig inn, skoðaðu hvar aðgangurinn er opinn og veldu nýtt lykilorð.',
    security: 'Skrá mig inn og skoða',
  },
  confirmPage: {
    title: 'Staðfesta beiðnina',
    heading: 'Varst þetta þú?',
    text: 'Einhver bað um að lyklarnir yrðu teknir af aðganginum þínum. Ýttu aðeins á hnappinn ef það varst þú: án þess opnar þjónustuverið ekkert.',
    press: 'Já, þetta var ég',
    done: 'Takk, þetta er staðfest',
    doneText: 'Þjónustuverið kannar nú það sem eftir er. Þú færð bréf um leið og þú getur haldið áfram.',
  },
}
