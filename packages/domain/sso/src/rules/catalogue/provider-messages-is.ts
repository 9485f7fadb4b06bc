import type { ProviderCode } from './reasons.ts'

const notSetUp =
  'Innskráning {company} er ekki alveg rétt sett upp. Aðeins tölvudeildin þín getur breytt því.'

export const providerMessagesIs: Readonly<Record<ProviderCode, { says: string; fix: string }>> = {
  E01: {
    says: 'Aðgangurinn þinn hefur ekki enn leyfi til að nota þetta hjá {company}. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Enterprise applications → þetta forrit → Users and groups: bætið viðkomandi við eða hópi sem hann er beint í. Eða setjið Properties → Assignment required á No.',
  },
  E02: {
    says: 'Svarslóð innskráningar {company} er röng. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Single sign-on → Basic SAML Configuration: stillið Reply URL á {acsUrl}, staf fyrir staf.',
  },
  E03: {
    says: 'Auðkenningarkerfi {company} þekkir ekki slóðina okkar. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Single sign-on → Basic SAML Configuration: stillið Identifier (Entity ID) á {entityId} og athugið að rétt skráarsafn sé valið.',
  },
  E04: {
    says: notSetUp,
    fix: 'Beiðnin á ekki við þetta forrit eða samþykki vantar. Stillið Identifier (Entity ID) á {entityId}, hlaðið lýsigögnum einmitt þessa forrits inn í uppsetninguna og veitið samþykki stjórnanda undir Permissions.',
  },
  E05: {
    says: 'Innskráning {company} krefst annarrar innskráningarleiðar en þú notaðir. Forritarar okkar geta breytt því.',
    fix: 'Beiðnin sjálf nefnir enga leið. Leitið að milliþjóni framan við auðkenningarkerfið sem bætir henni við.',
  },
  E06: {
    says: 'Þú opnaðir innskráningarsíðuna beint. Byrjaðu aftur héðan.',
    fix: 'Byrjið aftur á upphafssíðunni og eyðið bókamerkinu á innskráningarsíðuna.',
  },
  E07: {
    says: notSetUp,
    fix: 'Auðkenningarkerfið styður ekki þetta form beiðninnar. Svarið með HTTP-POST og afritið innskráningarslóð einmitt þessa forrits í uppsetninguna.',
  },
  E08: {
    says: notSetUp,
    fix: 'Beiðnin fór á aðra slóð en auðkenningarkerfið býst við. Hlaðið lýsigögnunum inn aftur: innskráningarslóðin breyttist.',
  },
  E09: {
    says: 'Innskráning {company} samþykkir ekki hvernig við biðjum um nafnið þitt. Þjónustuverið okkar getur breytt því.',
    fix: 'Stillið NameID-snið tengingarinnar á unspecified eða netfang.',
  },
  E10: {
    says: notSetUp,
    fix: 'Forritið krefst undirritaðra beiðna eða samþykkir ekki undirskriftina okkar. Takið hakið af Require verification certificates undir Single sign-on → Verification certificates.',
  },
  E11: {
    says: 'Innskráningin tók of langan tíma. Reyndu aftur.',
    fix: 'Beiðnin var orðin of gömul þegar hún barst. Byrjið aftur; ef þetta endurtekur sig skal bera klukkurnar saman með NTP.',
  },
  E12: {
    says: 'Í aðganginn þinn hjá {company} vantar upplýsingar sem innskráningin þarf. Aðeins tölvudeildin þín getur bætt þeim við.',
    fix: 'Attributes & Claims: takið NameID úr user.userprincipalname eða fyllið út mail-eigind aðgangsins.',
  },
  E13: {
    says: notSetUp,
    fix: 'Forritið hefur ekkert gilt undirskriftarskírteini. SAML Certificates → New certificate → gerið það virkt og hlaðið lýsigögnunum aftur inn í uppsetninguna.',
  },
  E14: {
    says: 'Þú skráðir þig inn með aðgangi sem tilheyrir ekki {company}. Reyndu aftur með vinnuaðganginum þínum, í huliðsglugga ef þarf.',
    fix: 'Viðkomandi valdi einkaaðgang eða aðgang annars fyrirtækis. Notið vinnuaðganginn eða bjóðið hinum sem gesti.',
  },
  E15: {
    says: 'Innskráning {company} þekkir ekki þennan aðgang. Athugaðu stafsetninguna.',
    fix: 'Aðgangurinn eða skráarsafnið fannst ekki. Athugið notandanafnið og hvort auðkenni skráarsafnsins (directory ID) í uppsetningunni er rétt.',
  },
  E16: {
    says: 'Vinnuaðgangurinn þinn er læstur, útrunninn eða bað um annað lykilorð. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Aðgangurinn er læstur, óvirkur eða lykilorðið útrunnið. Sjá innskráningarskrá viðkomandi.',
  },
  E17: {
    says: 'Fyrirtækið þitt biður um eitt skref í viðbót til að sanna að þetta sért þú. Ljúktu því og reyndu aftur.',
    fix: 'Viðkomandi þarf að skrá eða klára fjölþátta auðkenningu. Að því loknu virkar innskráningin aftur.',
  },
  E18: {
    says: 'Reglur {company} leyfa ekki innskráningu úr þessu tæki, forriti eða frá þessum stað. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Conditional Access hafnaði henni. Sign-in logs → færslan → Conditional Access: sjáið hvaða regla átti við og undanskiljið þetta forrit eða látið tækið uppfylla hana. Vafrar inni í öðrum forritum standast oft ekki tækjaprófanir.',
  },
  E19: {
    says: 'Fyrirtækið þitt hefur ekki enn samþykkt að nota megi þetta forrit. Aðeins tölvudeildin þín getur gert það.',
    fix: 'Samþykki stjórnanda vantar: Enterprise applications → þetta forrit → Permissions → Grant admin consent.',
  },
  E20: {
    says: notSetUp,
    fix: 'Leyndarmál biðlara (client secret) er rangt eða útrunnið. Certificates & secrets → New client secret; límið gildi þess (Value), ekki auðkenni (ID), í uppsetninguna.',
  },
  E21: {
    says: notSetUp,
    fix: 'Forritið er fyrir eitt skráarsafn en sameiginlega slóðin var notuð. Setjið uppgötvunarslóð með auðkenni skráarsafns ykkar í uppsetninguna.',
  },
  E22: {
    says: 'Reglur {company} leyfa ekki þetta forrit. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Tenant restrictions eða cross-tenant access settings höfnuðu því. Leyfið forritið eða samstarfsaðilann.',
  },
  E23: {
    says: 'Villa er í uppsetningunni hjá okkur.',
    fix: 'Beiðnin er of löng fyrir vefslóðina; við færum tenginguna yfir á HTTP-POST.',
  },
  E24: {
    says: 'Microsoft hafnaði innskráningunni með kóða sem tölvudeild {company} getur flett upp.',
    fix: 'Flettið kóðanum upp á https://login.microsoftonline.com/error og í innskráningarskrá viðkomandi: Entra ID → Sign-in logs. Þjónustan svaraði: {received}.',
  },
  E25: {
    says: 'Slökkt er á þessu forriti hjá {company}. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Enterprise applications → þetta forrit → Properties: stillið Enabled for users to sign in á Yes.',
  },
  E26: {
    says: 'Hluti af innskráningu {company} svaraði ekki sem skyldi. Ef ekki dugar að reyna aftur getur aðeins tölvudeildin þín lagað það.',
    fix: 'Entra ID gat ekki staðfest viðkomandi hjá tengdu auðkenningarkerfinu eða í skráarsafninu innanhúss. Athugið Microsoft Entra Connect, auðkenningarþjónana (authentication agents) og tengingu lénsins; innskráningarskrá viðkomandi segir hvar það strandaði.',
  },
  E27: {
    says: notSetUp,
    fix: 'App registrations → þetta forrit → Authentication: gerðin þarf að vera Web með redirect URI {acsUrl} og Allow public client flows á No. Setjið client secret í uppsetninguna.',
  },
  G01: {
    says: 'Google opnar þetta ekki fyrir aðganginn þinn. Athugaðu hvort þú valdir vinnuaðganginn; annars getur aðeins tölvudeildin þín breytt þessu.',
    fix: 'Apps → Web and mobile apps → þetta forrit: stillið User access á ON fyrir einingu eða hóp viðkomandi (það getur tekið allt að sólarhring). Entity ID verður að vera nákvæmlega {entityId}.',
  },
  G02: {
    says: notSetUp,
    fix: 'Ekkert forrit á við beiðnina. Stillið Entity ID á {entityId}, staf fyrir staf.',
  },
  G03: {
    says: 'Aðgangurinn þinn hefur ekki enn leyfi til að nota þetta hjá {company}. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Apps → Web and mobile apps → þetta forrit → User access: kveikið (ON).',
  },
  G04: {
    says: 'Í aðganginn þinn hjá {company} vantar upplýsingar sem innskráningin þarf. Aðeins tölvudeildin þín getur bætt þeim við.',
    fix: 'Service provider details: NameID = Basic Information → Primary email, snið EMAIL.',
  },
  G05: {
    says: notSetUp,
    fix: 'Slóðir forritsins eiga ekki við beiðnina. Búið það til aftur með ACS URL {acsUrl} og Entity ID {entityId} og notið ekki prófunartengil annars forrits.',
  },
  G06: {
    says: 'Byrjaðu héðan en ekki úr forritalistanum þínum.',
    fix: 'Forritalistinn og Test SAML login byrja hjá auðkenningarkerfinu. Notið prófunarhnappinn okkar og látið start URL forritsins vísa á upphafssíðuna.',
  },
  G07: {
    says: 'Reglur {company} leyfa ekki þetta forrit. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Security → Access and data control → API controls → App access control: bætið forritinu við með client ID þess og treystið því. Sé Advanced Protection í notkun þarf líka að leyfa það þar.',
  },
  G08: {
    says: 'Google opnar þetta ekki fyrir aðganginn þinn. Athugaðu hvort þú valdir vinnuaðganginn; annars getur aðeins tölvudeildin þín breytt þessu.',
    fix: 'Google Auth Platform → Audience: með user type Internal komast aðeins aðgangar sama fyrirtækis inn. Notið vinnuaðganginn eða stillið user type á External og birtið forritið.',
  },
  G09: {
    says: notSetUp,
    fix: 'Client ID í uppsetningunni hefur verið eytt eða slökkt á því. Google Auth Platform → Clients: búið til nýjan Web application client með redirect URI {acsUrl} og setjið ID og secret hans í uppsetninguna.',
  },
  G10: {
    says: 'Google skráir engan inn inni í öðru forriti. Opnaðu síðuna í venjulega vafranum þínum.',
    fix: 'Opnið upphafssíðuna í venjulegum vafra, til dæmis með Open in browser í valmyndinni, og byrjið aftur þar.',
  },
  X01: {
    says: 'Aðgangurinn þinn hefur ekki enn leyfi til að nota þetta hjá {company}. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Applications → þetta forrit → Assignments: úthlutið viðkomandi eða hópi.',
  },
  X02: {
    says: notSetUp,
    fix: 'Forritið er óvirkt eða slóðir þess stemma ekki. Stillið Single sign-on URL, Recipient og Destination (í OpenID Connect: Sign-in redirect URI) á {acsUrl}, virkjið forritið og hlaðið lýsigögnunum (metadata URL) aftur inn í uppsetninguna.',
  },
  X03: {
    says: 'Innskráning {company} er stillt fyrir aðra þjónustu.',
    fix: 'General → SAML settings: stillið Audience URI (SP Entity ID) á {entityId}.',
  },
  X04: {
    says: 'Aðgangurinn þinn hefur ekki enn leyfi til að nota þetta hjá {company}. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Gefið viðkomandi hlutverk sem hefur þetta forrit. Configuration: ACS URL og Recipient {acsUrl}; ACS URL Validator verður að eiga nákvæmlega við þá slóð (með skástrikum og akkerum).',
  },
  X05: {
    says: 'Aðgangurinn þinn hefur ekki enn leyfi til að nota þetta hjá {company}. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'SSO Applications → þetta forrit → User Groups: tengið hóp viðkomandi. Hafi IdP URL breyst skal hlaða lýsigögnunum aftur inn í uppsetninguna.',
  },
  X06: {
    says: notSetUp,
    fix: 'Ekkert relying party trust hefur auðkenni okkar. Bætið því við út frá lýsigögnum okkar: identifier {entityId}, endpoint (POST) {acsUrl}, hvort tveggja nákvæmlega.',
  },
  X07: {
    says: notSetUp,
    fix: 'Engin regla gefur út NameID á því sniði sem beðið var um. Bætið við reglu: E-Mail Address → Name ID, snið Email.',
  },
  X08: {
    says: 'Innskráningin fór í hring og var stöðvuð. Lokaðu glugganum og byrjaðu aftur.',
    fix: 'Sex beiðnir bárust á nokkrum sekúndum. Byrjið aftur á upphafssíðunni; ef þetta endurtekur sig skoða forritarar okkar málið.',
  },
  X09: {
    says: notSetUp,
    fix: 'Undirskrift beiðninnar var ekki samþykkt. Flytjið undirskriftarskírteini okkar inn í relying party trust og veljið SHA-256 sem secure hash algorithm.',
  },
  X10: {
    says: 'Klukkunum ber ekki saman. Reyndu aftur.',
    fix: 'Klukka þjónsins er á eftir. Samstillið hana með NTP og leyfið örlítil frávik með Set-AdfsRelyingPartyTrust -NotBeforeSkew 2. Vænst var {expected}, barst {received}.',
  },
  X11: {
    says: notSetUp,
    fix: 'Client → Keys: slökkvið á Client signature required. Client ID verður að vera {entityId}.',
  },
  X12: {
    says: notSetUp,
    fix: 'Client ID verður að vera {entityId}; Valid redirect URIs og POST assertion consumer URL verða að vera {acsUrl}; hafið Master SAML processing URL autt eða eins.',
  },
  X13: {
    says: 'Okkur tókst ekki að staðfesta undirskrift {company}.',
    fix: 'Stillingar biðlara: Sign assertions á, Encrypt assertions af.',
  },
  X14: {
    says: '{company} sendi bráðabirgðaauðkenni fyrir þig, svo að við myndum ekki þekkja þig næst.',
    fix: 'Stillið NameIDFormat einingar okkar á persistent eða emailAddress; hugbúnaðurinn sendir transient sjálfgefið.',
  },
  X15: {
    says: 'Reglur {company} leyfa ekki þessa innskráningu. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Aðgangsregla (access control policy) relying party trust: leyfið viðkomandi eða hóp hans; heimildir og auðkenningarleiðir verða að eiga við.',
  },
  X16: {
    says: notSetUp,
    fix: 'Application Groups → þetta forrit: client identifier þarf að vera sá sem er í uppsetningunni, redirect URI {acsUrl} og undir Web API → Client permissions þarf að haka við openid og email.',
  },
  X17: {
    says: 'Ekki tókst að staðfesta vinnuaðganginn þinn hjá {company}. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'AD FS gat ekki staðfest aðganginn: hann er læstur, útrunninn eða ekki næst í lénsstjóra (domain controller). Sjá atburð 364 í skránni AD FS → Admin á þeim tíma sem er hér að neðan.',
  },
  X18: {
    says: 'Innskráningarþjónn {company} hafnaði innskráningunni með kóða sem tölvudeildin getur flett upp.',
    fix: 'Leitið að atburði 364 í skránni AD FS → Admin á þjóninum, á þeim tíma sem er hér að neðan; villan þar segir hver orsökin er. Þjónninn svaraði: {received}.',
  },
  X19: {
    says: 'Reglur {company} leyfa ekki þessa innskráningu. Aðeins tölvudeildin þín getur breytt því.',
    fix: 'Applications → þetta forrit → Sign On: reglan þar (authentication policy) þarf að hleypa viðkomandi inn. Með OpenID Connect einnig Security → API → Authorization Servers → Access Policies: regla þarf að leyfa þennan client og scope hans.',
  },
}
