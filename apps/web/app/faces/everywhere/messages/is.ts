import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  switchedOff:
    'Slökkt er á innskráningu fyrirtækisins. Skráðu þig inn með netfanginu þínu hér eða spurðu mannauðsdeildina.',
  trouble: {
    title: 'Innskráningu ekki lokið',
    heading: 'Innskráningu fyrirtækisins lauk ekki',
    unknown: 'Við getum ekki sagt meira um þessa tilraun hér. Engu var breytt.',
    user: 'Byrjaðu aftur. Ef þetta lagast ekki skaltu gefa þjónustuverinu upp tilvísunarnúmerið.',
    company_it:
      'Tölvudeild fyrirtækisins getur lagað þetta. Gefðu henni upp tilvísunarnúmerið; það opnar nákvæmlega þessa tilraun.',
    hr: 'Mannauðsdeild fyrirtækisins getur lagað þetta. Gefðu henni upp tilvísunarnúmerið; það opnar nákvæmlega þessa tilraun.',
    support:
      'Þjónustuverið okkar getur lagað þetta. Gefðu því upp tilvísunarnúmerið; það opnar nákvæmlega þessa tilraun.',
    engineers:
      'Villan er okkar megin og við höfum fengið tilkynningu. Þjónustuverið getur sagt meira út frá númerinu.',
    first: {
      company_it:
        'Byrjaðu aftur. Ef þetta lagast ekki getur tölvudeild fyrirtækisins hjálpað; gefðu henni upp tilvísunarnúmerið.',
      hr: 'Byrjaðu aftur. Ef þetta lagast ekki getur mannauðsdeild fyrirtækisins hjálpað; gefðu henni upp tilvísunarnúmerið.',
      support:
        'Byrjaðu aftur. Ef þetta lagast ekki getur þjónustuverið okkar hjálpað; gefðu því upp tilvísunarnúmerið.',
      engineers:
        'Byrjaðu aftur. Ef þetta lagast ekki er villan okkar megin; gefðu þjónustuverinu upp tilvísunarnúmerið.',
    },
    elsewhere:
      'Netföng hjá {domain} tilheyra miðstöð annars fyrirtækis. Skráðu þig inn þar, á sama hátt og í vinnunni.',
    goThere: 'Fara á þá miðstöð',
    leave: 'Skrá út hér og byrja aftur',
    leaveFirst:
      'Ef sá aðgangur er þinn skaltu skrá þig út hér og byrja aftur. Ef svo er ekki, eða ef þú ætlaðir að nota aðganginn sem er skráður inn, skaltu gefa þjónustuverinu upp tilvísunarnúmerið.',
    prove: 'Skrá mig fyrst inn í aðganginn minn',
    onceMore: 'Fara aftur um fyrirtækið',
    proof: {
      asked:
        'Hver sú leið sem opnaði hann áður dugar: lykilorðið, fyrri innskráning fyrirtækisins, einkanetfangið þitt eða rafræn skilríki. Ef engin þeirra virkar lengur gefurðu þjónustuverinu upp tilvísunarnúmerið.',
      given:
        'Nú ertu skráð(ur) inn í aðganginn þinn. Farðu einu sinni enn um fyrirtækið; eftir það opna báðar leiðir hann. Ef þetta lagast ekki gefurðu þjónustuverinu upp tilvísunarnúmerið.',
    },
    again: 'Byrja aftur',
    back: 'Til baka',
    reference: 'Tilvísunarnúmer',
    copy: 'Afrita',
    copied: 'Afritað',
    held: 'Tíminn þinn er frátekinn til kl. {time} ({zone}).',
    lapsed:
      'Tíminn sem var tekinn frá fyrir þig rann út á meðan. Ekkert var bókað; þegar þú hefur skráð þig inn sérðu næstu lausu tíma.',
    resolved: 'Þetta hefur verið lagað',
    resolvedWhat: 'Sá sem sér um þetta segir að innskráningin virki aftur. Byrjaðu aftur.',
    pasteTitle: 'Sýndi síða fyrirtækisins kóða?',
    pasteWhat: 'Það sem þar stendur berst okkur ekki. Límdu það hér og við útskýrum hvað það þýðir.',
    paste: 'Texti eða kóði af síðunni',
    pasteHint:
      'Til dæmis „AADSTS50105“ eða öll skilaboðin. Netföng eru stytt áður en þjónustuverið sér textann.',
    pasteSubmit: 'Útskýra',
    pasteBusy: 'Fletti upp …',
    pasted: 'Skýringin hér að ofan byggist á því sem þú límdir inn.',
    noteTitle: 'Skrifa tölvudeildinni',
    noteWhat:
      'Tilbúin skilaboð sem segja hverju þarf að breyta. Þau nefna hvorki þessa þjónustu né hvers vegna þú notar hana og innihalda tengil með tæknilegum upplýsingum eingöngu.',
    noteMake: 'Útbúa skilaboðin',
    noteBusy: 'Útbý …',
    noteText: 'Skilaboð',
    noteMail: 'Opna í póstforriti',
    helpLead: 'Hjálpar ekkert af þessu?',
    talk: 'Spjalla við þjónustuverið hér',
    help: 'Eða skilja eftir ein skilaboð og fá svar í bréfi',
    crisis: 'Neyðarnúmer',
  },
  carry: {
    title: 'Áfram í innskráningu vinnustaðarins',
    heading: 'Áfram í innskráningu vinnustaðarins',
    what: 'Síðan heldur áfram af sjálfu sér. Ef hún gerir það ekki skaltu ýta á hnappinn.',
    go: 'Halda áfram',
  },
  signedOut: {
    title: 'Útskráning',
    heading: 'Útskráningu er lokið',
    says: {
      nothing: 'Þú mátt loka þessari síðu.',
      offered:
        'Innskráning vinnustaðarins kann enn að vera opin í þessum vafra. Næsti notandi vafrans gæti þá komist aftur inn án lykilorðs.',
      asked:
        'Vinnustaðurinn hefur ekki staðfest að útskráningin hafi líka tekist þar. Lokaðu vafranum ef aðrir nota hann.',
      confirmed: 'Útskráningin náði líka til innskráningar vinnustaðarins í þessum vafra.',
    },
    done: 'Næsti notandi vafrans þarf að skrá sig inn aftur.',
    submit: 'Skrá mig líka út hjá vinnustaðnum',
    retry: 'Reyna útskráningu vinnustaðarins aftur',
    busy: 'Augnablik …',
    shared: 'Þetta lokar einnig öðrum kerfum vinnustaðarins í þessum vafra.',
    again: 'Skrá inn aftur',
  },
  help: {
    title: 'Spyrja þjónustuverið',
    heading: 'Spyrja þjónustuverið',
    lead: 'Það sér tilraunina {reference}: skref hennar og tæknilega orsök, ekki netfangið þitt.',
    private:
      'Skrifaðu aðeins um innskráninguna. Hvers vegna þú ert hér kemur engum við og þjónustuverið þarf ekki að vita það.',
    message: 'Hvað sást þú?',
    messageHint: 'Þú mátt sleppa þessu.',
    replyTo: 'Hvert megum við láta vita þegar þetta virkar aftur?',
    replyToHint:
      'Einkanetfang hentar best: vinnunetfangið opnast kannski ekki. Það er innsiglað og notað fyrir þetta eina svar.',
    submit: 'Senda þjónustuverinu',
    busy: 'Sendi …',
    sentTitle: 'Þjónustuverið hefur fengið skilaboðin',
    sentWhat:
      'Þau tilheyra {reference}. Þegar orsökin hefur verið löguð skrifum við á netfangið sem þú gafst upp; þangað til geturðu alltaf reynt aftur.',
    back: 'Til baka í tilraunina',
  },
  shared: {
    title: 'Greining á innskráningu',
    heading: 'Innskráning sem tókst ekki',
    lead: 'Fyrir þann sem sér um auðkenningarkerfið. Enginn aðgangur nauðsynlegur; tengillinn gildir til {until}.',
    resolved: 'Merkt sem lagað {when}.',
    fix: 'Hverju þarf að breyta',
    reference: 'Tilvísun {reference}',
    application: 'Gildin okkar',
    applicationWhat: 'Eins og þau verða að standa í forritinu í auðkenningarkerfinu ykkar.',
    entityId: 'Auðkenni einingar (Entity ID, Identifier, Audience)',
    acsUrl: 'Svarslóð (Reply URL, ACS URL)',
    provider: 'Entity ID auðkenningarkerfisins ykkar',
    comparison: 'Það sem var borið saman',
    field: 'Hvar',
    expected: 'Vænst var',
    received: 'Barst',
    providerSaid: 'Auðkenningarkerfið sagði',
    attributes: 'Eigindir sem bárust',
    steps: 'Skref',
    times: 'Hófst {when}.',
    lastSuccess: 'Síðasta innskráning sem tókst um þessa tengingu: {when}.',
    neverSucceeded: 'Engin innskráning hefur enn tekist um þessa tengingu.',
    step: {
      started: 'Beðið um innskráningu',
      sent: 'Sent til auðkenningarkerfis',
      returned: 'Kom til baka með svar',
      returnedWithout: 'Kom til baka án svars',
      checked: 'Form svarsins skoðað',
      verified: 'Undirskrift staðfest',
      admitted: 'Lén staðfest',
      handed_off: 'Afhent',
      completed: 'Skráð inn',
    },
    outcomes: {
      ok: 'staðist',
      refused: 'hafnað',
      info: 'skráð',
    },
  },
}
