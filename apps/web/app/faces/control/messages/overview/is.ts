import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Yfirlit',
  description: 'Leiðin að opinni miðstöð. Þú getur hætt hvenær sem er; það sem er búið er búið.',
  descriptionOpen: 'Hvernig miðstöðinni gengur og hvað bíður þín.',
  openHub: 'Opna miðstöðina',
  checklist: 'Uppsetning',
  progress: '{done} af {all} skrefum lokið',
  hub: { draft: 'Óbirt', published: 'Opin', paused: 'Í bið', closed: 'Lokuð' },
  steps: {
    company: { title: 'Stofna fyrirtækið', what: 'Þú ert eigandi þess.', act: 'Skoða það' },
    domain: {
      title: 'Staðfesta lén fyrirtækisins',
      what: 'Færsla í DNS sýnir að netföng á léninu séu ykkar.',
      act: 'Bæta við léni',
    },
    signIn: {
      title: 'Tengja innskráningu fyrirtækisins',
      what: 'Fólkið þitt skráir sig inn með aðganginum sem það hefur í vinnunni.',
      act: 'Tengja innskráningu',
    },
    credits: {
      title: 'Ákveða einingar',
      what: 'Hve marga tíma hver og einn fær, hve lengi þeir gilda og hvað þið kaupið.',
      act: 'Setja upp einingar',
    },
    branding: {
      title: 'Velja slóð og útlit',
      what: 'Heiti, slóð, merki, litur og kveðja með ykkar eigin orðum.',
      act: 'Hanna miðstöðina',
    },
    professionals: {
      title: 'Bjóða fagaðilum',
      what: 'Veldu úr staðfestri skrá; hver og einn svarar skilmálum ykkar.',
      act: 'Velja fagaðila',
    },
    publish: {
      title: 'Birta miðstöðina',
      what: 'Sjáðu hvað gerist og opnaðu svo slóðina fyrir fólkinu þínu.',
      act: 'Birta',
    },
  },
  why: {
    done: 'Lokið',
    todo: 'Ekki hafið',
    dns: 'Beðið eftir DNS-færslu: tölvudeildin',
    notFound: 'Færslan finnst ekki enn: tölvudeildin',
    needsDomain: 'Fyrst þarf staðfest lén',
    test: 'Beðið eftir prófun: tölvudeildin',
    switchOn: 'Prófuð en ekki virk: þú',
    fund: 'Reglur komnar, potturinn tómur: þú',
    payment: 'Beðið eftir greiðslu',
    needsHub: 'Fyrst þarf slóð og útlit',
    answers: 'Beðið eftir svari fagaðila',
    needsPolicy: 'Fyrst þarf einingareglur',
    publishing: 'Verið að birta',
    paused: 'Í bið: þú',
  },
  tiles: {
    bought: 'Keyptar einingar',
    boughtNote: 'Notkun birtist aðeins í mánaðarlegri skýrslu.',
    pending: '{credits} bíða greiðslu',
    professionals: 'Fagaðilar í miðstöðinni',
    invited: '{count, plural, =0 {Ekkert boð bíður svars} one {# boð bíður svars} other {# boð bíða svars}}',
    signIn: 'Innskráning fyrirtækisins',
    signInOn: 'Virk',
    signInOff: 'Óvirk',
  },
  certificate: {
    ends: 'Innskráningarskírteinið rennur út eftir {days} daga',
    ended: 'Innskráningarskírteinið er útrunnið',
    why: 'Án gilds skírteinis getur enginn skráð sig inn um fyrirtækið.',
    act: 'Endurnýja tenginguna',
  },
  trouble: {
    title: 'Innskráning fyrirtækisins virkar ekki',
    why: 'Fólkið ykkar les það þar sem það skráir sig inn.',
    act: 'Sjá hvað er að og hvað hjálpar',
  },
}
