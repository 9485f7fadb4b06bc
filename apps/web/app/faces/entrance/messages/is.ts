import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  start: {
    title: 'Upphaf',
    heading: 'Hlúðu að fólkinu sem vinnur með þér',
    lead: 'Kara gefur fyrirtækinu þínu sinn eigin rólega stað, þar sem fólkið þitt finnur fagaðila, bókar tíma og talar í trúnaði.',
    chooser: 'Hvert viltu fara?',
    control: 'Fyrirtækið þitt: {name}',
    workspace: 'Dagurinn þinn sem fagaðili',
    desk: 'Ritari: {name}',
    console: 'Þjónustuborð',
    home: 'Þínir eigin tímar',
    signIn: 'Skrá inn',
    apply: 'Ert þú fagaðili? Sæktu um',
    signUp: 'Setja upp fyrirtækið þitt',
    demo: 'Innskráningar sýningarinnar með einum smelli',
  },
  signIn: {
    title: 'Innskráning',
    description: 'Með netfangi og lykilorði aðgangsins þíns.',
    aside: 'Ertu að setja upp fyrirtækið þitt?',
    eid: 'Skrá mig inn með rafrænum skilríkjum',
    ownSide: {
      professional: {
        title: 'Hér þarftu að skrá þig inn á eigin vegum',
        text: 'Þú komst hingað í gegnum innskráningu vinnuveitanda. Það sem þú gerir sem fagaðili kemur honum ekki við. Skráðu þig því inn með eigin netfangi og lykilorði, eða verðu aðganginn með aðgangslykli sem enginn hefur nema þú.',
      },
      staff: {
        title: 'Hér þarftu að skrá þig inn á eigin vegum',
        text: 'Þú komst hingað í gegnum innskráningu vinnuveitanda. Það sem þjónustuverið sér kemur honum ekki við. Skráðu þig því inn með eigin netfangi og lykilorði, eða verðu aðganginn með aðgangslykli sem enginn hefur nema þú.',
      },
    },
    ownSideProtect: 'Verja aðganginn með aðgangslykli',
    asideLink: 'Stofna aðgang',
  },
  signUp: {
    title: 'Setja upp fyrirtækið þitt',
    description: 'Fyrst aðgangur fyrir þig. Fyrirtækið kemur næst.',
    ownTitle: 'Stofna aðgang',
    ownDescription: 'Hann er þinn einn og enginn vinnuveitandi sér inn í hann.',
    ownEmail: 'Netfang',
    email: 'Vinnunetfang',
    emailHint: 'Við sendum þangað kóða til að ganga úr skugga um að netfangið sé þitt.',
    terms: 'Með skráningu samþykkir þú <link>skilmála okkar fyrir fyrirtæki</link>.',
    aside: 'Áttu nú þegar aðgang?',
    asideLink: 'Skráðu þig inn',
  },
  terms: {
    title: 'Skilmálar',
    version: 'Útgáfa {version}, í gildi frá {date}',
  },
  gallery: { title: 'Sýningarsafn' },
  demo: {
    title: 'Sýning',
    hrAdmin: 'Mannauðsstjóri',
    client: 'Skjólstæðingur',
    professional: 'Fagaðili',
    supportAgent: 'Þjónustufulltrúi',
    supportColleague: 'Samstarfsmaður þjónustufulltrúa',
  },
}
