import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Innskráning fyrirtækisins (SSO)',
  description:
    'Fólkið þitt skráir sig inn með vinnuaðganginum. Hann staðfestir ráðningarsambandið og ekkert annað: tölvudeildin sér ekki hvað fólk gerir hér.',
  connect: 'Tengja auðkenningarkerfi',
  itLink: 'Tölvudeildin getur gert þetta án aðgangs',
  itLinkWhat: 'Sendu henni tengil á þessa einu uppsetningu. Rofinn er áfram hjá þér.',
  toItLink: 'Tengill fyrir tölvudeildina',
  domainFirst: 'Staðfestu fyrst lén',
  domainFirstWhy: 'Auðkenningarkerfið getur aðeins vottað netföng á lénum sem staðfest er að séu ykkar.',
  toDomains: 'Fara í lén',
  none: 'Ekkert auðkenningarkerfi er tengt',
  noneWhy:
    'Þú þarft hjálp einhvers sem getur bætt forriti við í Entra ID, Google Workspace, Okta eða öðru kerfi. Það tekur um tíu mínútur.',
  state: {
    draft: 'Drög',
    tested: 'Prófuð',
    optional: 'Virk, valfrjáls',
    required: 'Virk, skylda',
    disabled: 'Óvirk',
  },
  what: {
    draft: 'Tengd. Skráðu þig einu sinni inn um hana áður en fólk treystir á hana.',
    tested: 'Prófunin tókst. Enginn notar tenginguna fyrr en þú virkjar hana.',
    optional: 'Fólk getur skráð sig inn um fyrirtækið eða með lykilorði.',
    required: 'Netföng á lénum ykkar skrá sig aðeins inn um fyrirtækið.',
    disabled: 'Geymd, en enginn getur skráð sig inn um hana.',
  },
  test: 'Prófa innskráningu',
  testWhat: 'Opnast í nýjum glugga. Prófunin hefur ekki áhrif á neinn og skráir engan inn.',
  lastTest: 'Niðurstaða síðustu prófunar',
  testFirst: 'Prófaðu innskráninguna fyrst.',
  testersFirst: 'Tvær manneskjur prófa hana fyrst.',
  switchTo: { optional: 'Virkja við hlið lykilorðs', required: 'Gera að skyldu', disabled: 'Slökkva' },
  confirm: {
    optional: 'Virkja sem valfrjálsa',
    required: 'Krefjast innskráningar fyrirtækisins',
    disabled: 'Slökkva á innskráningu fyrirtækisins',
  },
  impact: {
    optional: 'Allir með netfang á {domains} fá hnapp að innskráningu fyrirtækisins. Lykilorð virka áfram.',
    required:
      'Innskráning með lykilorði hættir að virka fyrir alla aðganga með netfang á {domains}. Enginn missir bókanir, einingar eða sögu. Fólk les:',
    disabled:
      'Enginn með netfang á {domains} getur skráð sig inn um fyrirtækið. Fólk notar aftur lykilorð. Þau sem eiga ekkert fá bréf tíu mínútum síðar, á einkanetfang ef þau hafa gefið það upp, og velja sér lykilorð með kóða. Opnar lotur renna út á sínum tíma.',
  },
  openSessions:
    'Þau sem eru þegar skráð inn með lykilorði halda aðgangi að eigin síðum, í tvær vikur í mesta lagi. Fyrir allt sem þið greiðið þarf strax innskráningu fyrirtækisins.',
  colleaguesToo:
    'Umsjónarmenn sýna lykilorðið sitt einu sinni, í fyrsta skiptið sem þeir koma inn um fyrirtækið.',
  blockedButton: 'Fyrir neðan er einn hnappur: „{button}“.',
  concerns:
    'Þetta varðar að minnsta kosti {accounts} aðganga á lénum ykkar. Nákvæmari tala er ekki gefin svo enginn komist að því hver á aðgang.',
  concernsFew:
    'Þetta varðar færri en tíu aðganga á lénum ykkar. Nákvæmari tala er ekki gefin svo enginn komist að því hver á aðgang.',
  wayBack: {
    optional: 'Þú getur slökkt aftur hvenær sem er.',
    required: 'Þú getur gert hana aftur valfrjálsa hvenær sem er; þá virka lykilorð strax aftur.',
    disabled: 'Tengingin er geymd og hægt er að virkja hana aftur.',
  },
  switched: {
    draft: 'Tengingin er drög.',
    tested: 'Tengingin er prófuð.',
    optional: 'Innskráning fyrirtækisins er virk við hlið lykilorðs.',
    required: 'Innskráning fyrirtækisins er nú skylda.',
    disabled: 'Slökkt er á innskráningu fyrirtækisins.',
  },
  details: 'Slóðir og skírteini',
  detailsOpenId: 'Slóðir',
  entityId: 'Auðkenni einingar (Entity ID)',
  acsUrl: 'Svarslóð (ACS URL)',
  redirectUrl: 'Svarslóð (redirect URI)',
  logoutUrl: 'Útskráningarslóð',
  logoutUrlHint: 'Þarf aðeins ef fólk á líka að geta skráð sig út hjá vinnustaðnum.',
  frontChannelUrl: 'Slóð fyrir útskráningu í vafra (front-channel logout)',
  frontChannelUrlHint:
    'Fyrir auðkenningarkerfi sem getur aðeins látið vita af eigin síðu, í ramma, með númeri lotunnar (sid). Ef hægt er að nota hina slóðina er hún betri.',
  backChannelUrl: 'Slóð fyrir útskráningu frá þjóni (back-channel logout)',
  backChannelUrlHint:
    'Þarf aðeins ef kerfið ykkar á að loka innskráningum hér þegar fólk skráir sig út hjá vinnustaðnum.',
  issuer: 'Útgefandi (kerfið ykkar)',
  clientId: 'Biðlaraauðkenni (client ID)',
  idpEntityId: 'Entity ID kerfisins ykkar',
  ssoUrl: 'Innskráningarslóð kerfisins ykkar',
  certificate: 'Undirritunarskírteini',
  certificateUntil: '{subject}, gildir til {date}',
  certificateEnds: 'Skírteinið rennur út eftir {days} daga',
  certificateEnded: 'Skírteinið er útrunnið: enginn getur skráð sig inn',
  renew: 'Sækja nýju lýsigögnin',
  renewHow:
    'Bættu nýja skírteininu við í kerfinu ykkar og hladdu lýsigögnum þess inn aftur. Bæði skírteinin virka samhliða.',
  trouble: {
    certificate: {
      title: 'Enginn kemst inn: annað skírteini undirritar núna',
      what: 'Ekkert skírteini sem við geymum staðfestir það sem auðkenningarkerfið sendir og fólkið ykkar les það þar sem það skráir sig inn. Hladdu lýsigögnum kerfisins inn aftur. Fyrsta innskráning sem tekst fjarlægir þessa tilkynningu.',
    },
    provider: {
      title: 'Vandræði eru hjá auðkenningarkerfinu',
      what: 'Þjónustuver okkar hefur tilkynnt það þar sem fólkið ykkar skráir sig inn. Þegar kerfið er komið í lag þarf ekkert að gera hér.',
    },
    set_up: {
      title: 'Eitthvað í uppsetningunni passar ekki',
      what: 'Þjónustuver okkar hefur tilkynnt það þar sem fólkið ykkar skráir sig inn. Ef tölvudeildin hefur breytt einhverju í kerfinu skaltu hlaða lýsigögnum þess inn aftur.',
    },
    ours: {
      title: 'Vandinn er hjá okkur',
      what: 'Fólkið ykkar les það þar sem það skráir sig inn. Þið þurfið ekkert að gera.',
    },
  },
  changeApproved: 'Breytingin hefur verið samþykkt.',
  changeDismissed: 'Breytingunni var hafnað. Ekkert breyttist fyrir fólkið ykkar.',
  ownWayIn: 'Þú kemst ekki inn ef innskráningin bilar',
  ownWayInWhy:
    'Þegar innskráning fyrirtækisins er óvirk kemst eigandi inn með lykilorði og kóða. Þú átt ekkert lykilorð enn og getur aðeins valið það meðan þú ert með opinn aðgang.',
  ownWayInGo: 'Velja lykilorð',
  breakGlass: 'Farið fram hjá innskráningu fyrirtækisins',
  breakGlassWhat: 'Eigandi skráði sig inn með lykilorði og kóða á meðan innskráning fyrirtækisins var óvirk.',
  breakGlassUse: '{from}, til {until}',
  protection: 'Áður en fólk bókar',
  protectionWhat: 'Hvort fólkið þitt þarf eigin lykil eða rafræn skilríki fyrir fyrstu bókun.',
  toProtection: 'Ákveða hvað fólk sýnir',
  directories: 'Nýtt starfsfólk og fólk sem hættir',
  directoriesWhat:
    'Láttu notendaskrá fyrirtækisins segja okkur hverjir vinna hjá ykkur, svo sá sem hættir sé strax skráður út.',
  toDirectories: 'Notendaskrár (SCIM)',
  copy: 'Afrita',
  copied: 'Afritað',
}
