import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  navigation: 'Staðir miðstöðvarinnar',
  links: 'Smærri tenglar',
  hero: {
    title: 'Einhver að tala við. {company} greiðir.',
    text: 'Veldu fagaðila og tíma. Það tekur um það bil mínútu.',
    confidential: 'Vinnuveitandinn fær aldrei að vita hver kemur',
    licensed: 'Aðeins samþykktir fagaðilar',
  },
  places: {
    professionals: 'Fagaðilar',
    privacy: 'Hvað vinnuveitandinn sér',
    terms: 'Skilmálar',
    crisis: 'Hjálp strax',
    home: 'Tímarnir þínir',
    signIn: 'Skrá inn',
    credits: '{credits} eftir',
  },
  held: {
    withSeconds: 'Tími er tekinn frá fyrir þig í {left} mín.',
    inMinutes: 'Tími er tekinn frá fyrir þig í {minutes, plural, one {# mínútu} other {# mínútur}}',
    ended: 'Tíminn er aftur laus',
    other: 'Velja annan tíma',
    finish: 'Ljúka bókun',
  },
  crisis: {
    title: 'Ef þú þarft hjálp núna',
    pageTitle: 'Hjálp strax',
    text: 'Bókun tekur tíma. Hér er svarað strax, öllum, og það tengist vinnuveitandanum ekki neitt.',
    lead: 'Ef þú eða einhver nálægt þér er í hættu skaltu hringja núna. Þú þarft ekki að vita hvað á að segja.',
    call: 'Hringja í {number}',
    meanwhile: 'Ef það getur beðið í nokkra daga getur fagaðili hér hjálpað.',
    back: 'Finna fagaðila',
    always: 'Allan sólarhringinn',
    name: {
      redCross: 'Hjálparsími og netspjall Rauða krossins',
      emergency: 'Neyðarlínan',
      health: 'Ráðgjöf heilbrigðisþjónustu',
      mentalHealth: 'Hjálparsími geðheilsu',
      medical: 'Bráð veikindi',
      outOfHours: 'Læknavakt',
      lifeline: 'Neyðarsími fyrir fólk í vanda',
      listening: 'Samaritans, einhver sem hlustar',
      europe: 'Neyðarnúmer um alla Evrópu',
    },
  },
  colophon: 'Rekið af Kara, óháð vinnuveitanda þínum.',
  flash: {
    declined:
      'Þú hafnaðir skilmálunum. Tíminn er laus á ný, ekkert var bókað og innskráningu þinni er lokið.',
    nameReview:
      'Þjónustuverið ber saman nafnið í rafrænu skilríkjunum þínum og þessi miðstöð bíður eftir því. Þú færð bréf um leið og því er lokið.',
    noAccount: 'Enginn aðgangur varð eftir.',
    declinedOnly: 'Þú hafnaðir skilmálunum og innskráningu þinni er lokið. Ekkert var bókað.',
    undone: 'Hætt var við bókunina. Enginn fékk að vita af henni og ekkert var tekið af þér.',
  },
  companyFirst: {
    pageTitle: 'Eitt skref áður en lengra er haldið',
    before: {
      book: {
        heading: 'Eitt skref áður en þú bókar',
        kept: 'Það sem þú valdir geymist. Þú kemur aftur að því þegar þessu er lokið og ekkert er bókað fyrr en þú staðfestir.',
      },
      move: {
        heading: 'Eitt skref áður en þú færir tímann',
        kept: 'Þú kemur aftur að tímunum þegar þessu er lokið. Þangað til stendur tíminn þinn óhreyfður.',
      },
      ask: {
        heading: 'Eitt skref áður en þú biður um einingar',
        kept: 'Þú kemur aftur að tillögunni þegar þessu er lokið og ekki er beðið um neitt fyrr en þú staðfestir.',
      },
    },
    title: 'Fyrst í gegnum innskráningu fyrirtækisins',
    text: '{name}, þú ert með opinn aðgang hér. Til að nota það sem {company} greiðir fyrir þarf starfsfólk að koma inn í gegnum innskráningu fyrirtækisins. Aðgangurinn þinn er áfram einn og sá sami og vinnuveitandinn fær ekki að vita hvað þú gerir hér.',
    held: 'Tíminn þinn er tekinn frá á meðan.',
    own: 'Þínir eigin tímar og kvittanir eru þér opin án hennar.',
    toOwn: 'Á mínar síður',
  },
  signIn: {
    owner: 'Ert þú eigandi aðgangs fyrirtækisins? Önnur leið inn',
    troubleTitle: 'Innskráning virkar ekki hjá öllum eins og er',
    trouble: {
      provider:
        'Truflun er í innskráningarkerfi fyrirtækisins þíns. Verið er að skoða það; reyndu aftur eftir skamma stund.',
      set_up:
        'Lagfæra þarf tenginguna á milli innskráningar fyrirtækisins og okkar. Verið er að því; reyndu aftur eftir skamma stund.',
      certificate:
        'Skírteini innskráningarkerfis fyrirtækisins þíns gildir ekki lengur. Þau sem sjá um það hafa verið látin vita; reyndu aftur eftir skamma stund.',
      ours: 'Truflunin er okkar megin og við vinnum að lagfæringu. Reyndu aftur eftir skamma stund.',
    },
    title: 'Innskráning',
    heading: 'Innskráning',
    leadCompany:
      'Innskráning fyrirtækisins staðfestir að þú vinnir þar. Hún fær ekkert að vita um hvað þú gerir hér.',
    leadPassword:
      'Með netfangi og lykilorði aðgangsins þíns. Vinnuveitandinn fær ekkert að vita um hvað þú gerir hér.',
    go: 'Halda áfram í innskráningu fyrirtækisins',
    goBy: 'Halda áfram með {name}',
    going: 'Opna innskráningu fyrirtækisins…',
    password: 'Með netfangi og lykilorði',
    passwordText: 'Fyrir aðganga frá því áður en innskráning fyrirtækisins kom til.',
    guestsText:
      'Fyrir þau sem {company} hleypir inn án eigin innskráningar, svo sem verktaka, og fyrir aðganga frá því áður en innskráning fyrirtækisins kom til.',
    eid: 'Með rafrænum skilríkjum',
    eidText: 'Ef þú hefur bætt þeim við aðganginn þinn. Vinnuveitandinn fær aldrei að vita að þau séu þar.',
    eidGo: 'Skrá mig inn með rafrænum skilríkjum',
    eidGoing: 'Opna rafrænu skilríkin…',
    newHere: 'Er þetta í fyrsta sinn?',
    newHereText: 'Það tekur tvær mínútur: nafnið þitt, vinnunetfangið og lykilorð.',
    create: 'Stofna aðgang og sækja einingarnar',
    back: 'Aftur til fagaðilanna',
  },
  signUp: {
    title: 'Stofna aðgang',
    heading: 'Stofnaðu aðgang til að sækja einingarnar þínar',
    lead: 'Þú átt aðganginn, ekki vinnuveitandinn. {company} greiðir fyrir tímana og fær aldrei að vita hver kemur.',
    guests:
      'Fyrir þau sem {company} hleypir inn án eigin innskráningar, svo sem verktaka. Aðgangurinn er þinn; fyrirtækið greiðir fyrir tímana og fær aldrei að vita hver kemur.',
    company: 'Með svona netfangi er komið inn í gegnum innskráningu þess.',
    email: 'Netfang',
    emailHint:
      'Netfangið sem {company} þekkir þig af. Við sendum þangað kóða til að ganga úr skugga um að það sé þitt.',
    terms: 'Á eftir kóðanum lestu og samþykkir <link>skilmálana</link> okkar.',
    aside: 'Áttu nú þegar aðgang?',
    asideLink: 'Skráðu þig inn',
  },
  welcome: {
    title: 'Velkomin',
    heading: 'Velkomin',
    unknown: {
      heading: 'Við fundum þig ekki hjá {company}',
      text: 'Aðgangurinn þinn er tilbúinn og þú átt hann. En ekkert netfang þitt er meðal þeirra sem {company} hefur beðið okkur að leita að: {addresses}',
      hr: 'Biddu mannauðsdeildina um „netfang sem miðstöðin þekkir“. Þú þarft ekki að segja hvers vegna; öllum hjá {company} býðst þetta.',
      other: 'Nota annað netfang',
      stay: 'Skoða sig um',
    },
    left: {
      heading: 'Starfi þínu hjá {company} er lokið',
      text: 'Tímar fyrirtækisins eru ekki lengur opnir þér. Aðgangurinn þinn og tímarnir sem þú hefur bókað eru áfram þínir.',
    },
    declineText:
      'Ef þú hafnar skráist þú út. Aðgangurinn þinn er geymdur þar til þú samþykkir eða biður okkur um að eyða honum.',
    credits: 'Einingarnar þínar',
    unclaimed: '{company} gefur þér {credits}. Þær eru þínar frá því að þú sækir þær.',
    waits:
      'Einingar fyrirtækisins ({company}) voru búnar {day}. Það hefur fengið að vita það, án nafns. Þínar bíða: þær koma sjálfkrafa um leið og fleiri verða keyptar og þú færð bréf. Þangað til geturðu bókað og greitt á eigin kostnað.',
    claim: 'Sækja {credits}',
    claiming: 'Sæki…',
    claimed: 'Þú átt {left} eftir af {all} og þær gilda út {last}.',
    noPolicy: '{company} hefur ekki ákveðið einingar enn þá. Þangað til geturðu bókað og greitt.',
    toHub: 'Finna fagaðila',
    toHome: 'Á þitt eigið svæði',
    done: 'Sótt: {credits}. Allt er tilbúið fyrir fyrstu bókunina.',
    already: 'Þegar sótt {date}. Ekkert var tekið tvisvar.',
    poolEmpty:
      'Aðgangurinn þinn er tilbúinn. Fyrirtækið á engar einingar til að gefa sem stendur; mannauðsdeildin hefur verið látin vita, án nokkurs nafns. Þú færð þínar þegar þær koma aftur.',
  },
  terms: {
    title: 'Skilmálar',
    version: 'Útgáfa {version}, í gildi frá {date}',
    none: 'Skilmálarnir hafa ekki verið birtir enn þá.',
  },
  unfinished: { what: 'Innskráningu fyrirtækisins lauk ekki.', see: 'Hvað þar stóð og hvað þú getur gert' },
}
