import type { CatalogueMessages } from './messages-en.ts'
import { providerMessagesIs } from './provider-messages-is.ts'

export const catalogueIs: CatalogueMessages = {
  S01: {
    says: 'Innskráning {company} er stillt fyrir aðra þjónustu.',
    fix: 'Stillið Audience (Entity ID) á {expected}. Það barst sem {received}.',
  },
  S02: {
    says: 'Okkur tókst ekki að staðfesta undirskrift {company}.',
    fix: 'Undirskriftarskírteinið breyttist eða lýsigögnin tilheyra öðru forriti. Sækið lýsigögn þessa forrits aftur og bætið nýja skírteininu við.',
  },
  S03: {
    says: 'Okkur tókst ekki að staðfesta undirskrift {company}.',
    fix: 'Ekkert í svarinu er undirritað. Kveikið á undirritun staðhæfingar (assertion) og, ef vill, svarsins alls.',
  },
  S04: {
    says: 'Innskráning {company} notar undirskrift sem telst ekki lengur örugg.',
    fix: 'Veljið RSA-SHA256 sem undirskriftaraðferð. Vænst var {expected}, barst {received}.',
  },
  S05: {
    says: 'Klukkunum ber ekki saman. Reyndu aftur.',
    fix: 'Stillið klukku auðkenningarkerfisins með NTP og látið staðhæfingar bera NotBefore og NotOnOrAfter. Vænst var {expected}, barst {received}.',
  },
  S06: {
    says: 'Þessi innskráning hefur þegar verið notuð. Byrjaðu aftur.',
    fix: 'Byrjið innskráninguna aftur á upphafssíðunni. Sé farið til baka eða síðan endurhlaðin er gamla svarið sent í annað sinn.',
  },
  S07: {
    says: 'Innskráningin tók of langan tíma. Byrjaðu aftur.',
    fix: 'Byrjið aftur á upphafssíðunni, í sama vafra, en ekki úr bókamerki á innskráningarsíðuna.',
  },
  S08: {
    says: 'Byrjaðu á upphafssíðunni.',
    fix: 'Innskráningin hófst í vefgátt fyrirtækisins. Látið flísina vera tengil á upphafssíðuna.',
  },
  S09: {
    says: 'Svarið passaði ekki við fyrirspurnina okkar. Byrjaðu aftur.',
    fix: 'Byrjið aftur í einum flipa. Ef þetta endurtekur sig ætti þjónustuverið að skoða málið. Vænst var {expected}, barst {received}.',
  },
  S10: {
    says: 'Við þekkjum ekki auðkenningarkerfið sem svaraði fyrir {company}.',
    fix: 'Sækið lýsigögn þessa forrits aftur og berið saman útgefandann. Vænst var {expected}, barst {received}.',
  },
  S11: {
    says: 'Innskráningin var send á ranga slóð.',
    fix: 'Stillið svarslóð (Reply URL, ACS URL), Recipient og Destination á {expected}. Barst sem {received}.',
  },
  S12: {
    says: 'Okkur tókst ekki að lesa dulritað svar frá {company}.',
    fix: 'Slökkvið á dulritun staðhæfingar eða sækið núgildandi dulritunarskírteini okkar.',
  },
  S13: {
    says: '{company} sendi ekki netfangið þitt.',
    fix: 'Tengið netfangið við eigindina {expected}. Þessar eigindir bárust: {received}.',
  },
  S14: {
    says: '{company} sendi bráðabirgðaauðkenni fyrir þig, svo að við myndum ekki þekkja þig næst.',
    fix: 'Stillið NameID á persistent eða netfang. Það barst sem {received}.',
  },
  S15: {
    says: '{company} sagði ekki hver þú ert.',
    fix: 'Tengið NameID (persistent eða netfang) og eigind fyrir netfang.',
  },
  S16: {
    says: 'Fleiri en eitt netfang bárust frá {company}.',
    fix: 'Sendið eitt aðalnetfang í einni eigind. Barst: {received}.',
  },
  S17: {
    says: 'Netfangið {received} tilheyrir ekki {company}.',
    fix: 'Staðfestið lénið í stillingum eða bjóðið viðkomandi sérstaklega. Barst {received}.',
  },
  S18: {
    says: 'Aðgangur með þessu netfangi er þegar til og önnur innskráning opnar hann. Skráðu þig einu sinni inn í hann eins og áður, í þessum vafra, og svo aftur um {company}: eftir það opna báðar hann.',
    fix: 'Ef fyrirtækið hefur skipt um auðkenningarkerfi er það sagt við nýju tenginguna hverrar stað hún tekur: þá finnur fólk aðganginn sinn eftir netfangi og nafni. Aðrir sanna aðganginn fyrst: með fyrri innskráningunni, einkanetfanginu eða rafrænum skilríkjum, í sama vafra, og svo um fyrirtækið.',
  },
  S19: {
    says: '{company} hafnaði innskráningunni.',
    fix: 'Skoðið innskráningarskrá auðkenningarkerfisins. Það svaraði: {received}.',
  },
  S20: {
    says: 'Svarið skemmdist á leiðinni.',
    fix: 'Takmarkið hópana sem eru sendir og athugið hvort milliþjónn breytir svörum. Vænst var {expected}, barst {received}.',
  },
  S21: {
    says: 'Hlé er á innskráningu {company}.',
    fix: 'Kveikið aftur á tengingunni í stillingum.',
  },
  S22: {
    says: 'Villa er í uppsetningunni hjá okkur.',
    fix: 'Forritarar okkar leiðrétta svarslóð þessarar tengingar.',
  },
  S23: {
    says: 'Innskráningarþjónn {company} svaraði ekki.',
    fix: 'Athugið uppgötvunarslóðina (discovery), skírteini hennar og eldvegginn.',
  },
  S24: {
    says: 'Svarið var ekki gilt.',
    fix: 'Berið útgefanda og auðkenni biðlara saman við auðkenningarkerfið. Vænst var {expected}, barst {received}.',
  },
  S25: {
    says: 'Villa er í uppsetningu innskráningar {company}.',
    fix: 'Búið til nýtt leyndarmál biðlara og límið inn gildi þess (ekki auðkenni þess).',
  },
  S26: {
    says: 'Hætt var við innskráninguna eða {company} leyfir þér hana ekki.',
    fix: 'Athugið hvort viðkomandi hefur fengið úthlutað forritinu. Þjónustan svaraði: {received}.',
  },
  S27: {
    says: 'Leyfðu vafrakökur og notaðu sama vafrann alla innskráninguna.',
    fix: 'Opnið upphafssíðuna í venjulegum vafra, ekki inni í öðru forriti, og byrjið aftur.',
  },
  S28: {
    says: 'Skírteini innskráningar fyrirtækisins rennur brátt út.',
    fix: 'Bætið nýja undirskriftarskírteininu við fyrir {expected}.',
  },
  S29: {
    says: 'Notaðu innskráningu {company}.',
    fix: 'Slökkt er á innskráningu með lykilorði fyrir þetta lén. Notið hnapp fyrirtækisins.',
  },
  S30: {
    says: '{company} hefur ekki opnað þetta fyrir þig.',
    fix: 'Bætið viðkomandi á starfsmannalistann eða fjölgið sætum.',
  },
  S31: {
    says: 'Samþykktu skilmálana til að halda áfram.',
    fix: 'Opnið upphafssíðuna aftur og haldið áfram með skilmálana.',
  },
  S32: {
    says: 'Innskráningu með rafrænum skilríkjum lauk ekki.',
    fix: 'Byrjið aftur í sama vafra og staðfestið í símanum áður en tíminn rennur út. Ekkert hefur breyst á meðan.',
  },
  S33: {
    says: '{company} sendi netfang sem við getum ekki notað.',
    fix: 'Sendið eitt venjulegt netfang án bila, lista eða annarra tákna. Barst: {received}.',
  },
  S34: {
    says: 'Þessi innskráningartengill er útrunninn. Byrjaðu aftur.',
    fix: 'Byrjið aftur á upphafssíðunni. Síðasta skrefið gildir einu sinni, í eina mínútu, í sama vafra.',
  },
  S35: {
    says: 'Við stöðvuðum innskráninguna til öryggis. Reyndu aftur.',
    fix: 'Tvær athuganir okkar lásu svarið hvor á sinn hátt. Forritarar okkar skoða það; enginn var skráður inn.',
  },
  S36: {
    says: 'Fyrirtækjainnskráning liggur niðri þessa stundina. Reyndu aftur eftir mínútu.',
    fix: 'Innskráningarferlið okkar er að endurræsast. Vari það lengur vita forritarar okkar af því.',
  },
  S37: {
    says: 'Við vísuðum þér í innskráningu {company} en fengum ekkert svar. Oft segir síðan þar hvers vegna.',
    fix: 'Viðkomandi komst að auðkenningarkerfinu og sneri ekki aftur. Síða þess sýnir kóða; flettið honum upp í innskráningarskránni.',
  },
  S38: {
    says: 'Netfangið þitt tilheyrir aðgangi sem var notaður með annarri vinnuinnskráningu.',
    fix: 'Auðkenningarkerfið sendi nýtt auðkenni fyrir þekkt netfang. Þjónustuverið athugar hvort um sömu manneskju er að ræða.',
  },
  S39: {
    says: 'Svarið var ekki samþykkt. Reyndu aftur.',
    fix: 'Svarið stóðst fyrstu athuganir en féll síðar: {received}. Forritarar okkar skoða það.',
  },
  S40: {
    says: '{company} hefur ekki staðfest netfangið þitt.',
    fix: 'Merkið netfangið sem staðfest í auðkenningarkerfinu eða sendið email_verified (Entra ID: valkvæða fullyrðingin xms_edov). Barst {received}.',
  },
  S41: {
    says: 'Ekki er hægt að nota rafræn skilríki annarra, ekki heldur í umboði þeirra.',
    fix: 'Skráið ykkur inn með eigin rafrænum skilríkjum; veljið þar ykkur sjálf en ekki þann sem umboðið er frá.',
  },
  S42: {
    says: 'Þetta voru rafræn skilríki lögaðila.',
    fix: 'Skráið ykkur inn með eigin rafrænum skilríkjum; skilríki lögaðila opna ekkert hér.',
  },
  S43: {
    says: 'Þessi rafrænu skilríki opna þegar annan aðgang.',
    fix: 'Ef sami maður á báða aðgangana skráir hann sig inn með skilríkjunum og sameinar þá þar. Annars skoðar þjónustuverið málið.',
  },
  S44: {
    says: 'Þjónusta rafrænna skilríkja svarar ekki þessa stundina.',
    fix: 'Reynið aftur eftir smástund eða notið aðra leið inn. Á stöðusíðu þjónustunnar sést hvort bilunin er þekkt.',
  },
  S45: {
    says: 'Ekki tókst að sannreyna svar rafrænu skilríkjanna.',
    fix: 'Byrjið aftur. Ef þetta endurtekur sig athuga tæknimenn okkar lykla og klukku þjónustunnar.',
  },
  S46: {
    says: 'Þessi leið til staðfestingar er ekki nógu örugg.',
    fix: 'Veljið skilríki í síma, appi eða á korti en ekki lykilorð.',
  },
  S47: {
    says: 'Þetta eru ekki þau rafrænu skilríki sem aðgangurinn þekkir.',
    fix: 'Notið skilríkin sem aðgangurinn var varinn með. Þjónustuverið hjálpar ef skipt hefur verið um skilríki.',
  },
  S48: {
    says: 'Enginn aðgangur þekkir þessi rafrænu skilríki enn.',
    fix: 'Skráið ykkur fyrst inn á annan hátt og bætið skilríkjunum við undir öryggi.',
  },
  S49: {
    says: 'Innskráning {company} þarf nýtt skírteini áður en hægt er að nota hana.',
    fix: 'Öll undirskriftarskírteini sem við höfum eru útrunnin. Búið til nýtt í auðkenningarkerfinu og sækið lýsigögn þess aftur.',
  },
  S50: {
    says: 'Innskráning {company} á sjálf í tímabundnum vandræðum. Reyndu aftur eftir nokkrar mínútur.',
    fix: 'Auðkenningarkerfið er undir álagi eða liggur niðri um stund. Á stöðusíðu þess sést hvort bilunin er þekkt; engu þarf að breyta.',
  },
  S51: {
    says: 'Innskráningin rofnaði. Byrjaðu aftur héðan.',
    fix: 'Síða auðkenningarkerfisins var of lengi opin, var opnuð í annað sinn eða hafði glatað vafrakökum sínum. Byrjið aftur á upphafssíðunni, í sama vafra en ekki úr bókamerki.',
  },
  S52: {
    says: 'Innskráningin þín hjá {company} opnar nú þegar annan aðgang en þann sem er skráður inn hér. Engu var breytt.',
    fix: 'Viðkomandi skráir sig út og byrjar aftur; þá opnast aðgangurinn sem á þessa innskráningu. Tveir aðgangar sem báðir eru í notkun eru ekki sameinaðir.',
  },
  C01: {
    says: 'Þetta eru ekki lýsigögn eins auðkenningarkerfis.',
    fix: 'Sækið lýsigögn (federation metadata XML) þessa forrits aftur: eitt auðkenningarkerfi ásamt skírteini þess.',
  },
  C02: {
    says: 'Ekkert undirskriftarskírteini er í lýsigögnunum.',
    fix: 'Bætið undirskriftarskírteini við í auðkenningarkerfinu og sækið lýsigögnin aftur.',
  },
  C03: {
    says: 'Skráin er gölluð XML-skrá.',
    fix: 'Sækið hana aftur og hlaðið skránni sjálfri upp, ekki afriti af skjánum. Lesturinn stöðvaðist við: {received}',
  },
  C04: {
    says: 'Þetta eru lýsigögn þjónustu en ekki auðkenningarkerfis.',
    fix: 'Hlaðið upp lýsigögnum auðkenningarkerfisins ykkar. Okkar fara í hina áttina.',
  },
  C05: {
    says: 'Engin innskráningarslóð er í lýsigögnunum.',
    fix: 'Auðkenningarkerfið þarf að bjóða HTTP-Redirect eða HTTP-POST.',
  },
  C06: {
    says: 'Innskráningarslóðin í lýsigögnunum er ónothæf.',
    fix: 'Hún verður að byrja á https. Barst {received}.',
  },
  C07: {
    says: 'Við náðum ekki sambandi við þessa slóð.',
    fix: 'Opnið hana út á netið. Ef notað er SAML má hlaða skránni upp í staðinn.',
  },
  C08: { says: 'Við megum ekki sækja lýsigögn á þessa slóð.', fix: 'Notið opinbera https-slóð.' },
  C09: {
    says: 'Þetta auðkenningarkerfi er þegar tengt annars staðar.',
    fix: 'Biðjið þjónustuverið að athuga hver á það. Í Entra ID má láta útgefandann bera auðkenni forritsins.',
  },
  C10: {
    says: 'Lýsigögnin nefna nú annað auðkenningarkerfi.',
    fix: 'Búið til aðra tengingu, prófið hana og skiptið svo. Vænst var {expected}, barst {received}.',
  },
  C11: { says: 'Villa er í uppsetningunni hjá okkur.', fix: 'Forritarar okkar skoða málið.' },
  C12: {
    says: 'Lénið er ekki staðfest enn.',
    fix: 'Birtið TXT-færsluna nákvæmlega eins og hún er sýnd. DNS getur þurft klukkustund. Vænst var {expected}, fannst {received}.',
  },
  C13: {
    says: 'Eitthvað vantaði í prófunina.',
    fix: 'Tengið það sem vantar áður en kveikt er á. Vænst var {expected}, barst {received}.',
  },
  C14: { says: 'Þessi lýsigögn eru útrunnin.', fix: 'Þau giltu til {received}. Sækið núgildandi lýsigögn.' },
  C15: {
    says: 'Ekki tókst að lesa skírteini í lýsigögnunum.',
    fix: 'Sækið lýsigögnin aftur; skírteinið þarf að vera X.509-skírteini í base64.',
  },
  C16: {
    says: 'Ekkert auðkenningarkerfi fyrir OpenID Connect er á þessari slóð.',
    fix: 'Gefið upp útgefandann eða slóðina sem endar á /.well-known/openid-configuration. Vænst var {expected}, barst {received}.',
  },
  C17: {
    says: 'Auðkenningarkerfið á þessari slóð kallar sig öðru nafni.',
    fix: 'Notið útgefandann nákvæmlega eins og þjónustan nefnir sig. Vænst var {expected}, barst {received}.',
  },
  C18: {
    says: 'Öll fyrirtæki heims deila þessari slóð.',
    fix: 'Notið slóðina með auðkenni ykkar eigin skráar (tenant id) í stað common eða organizations.',
  },
  C19: {
    says: 'Ekki er hægt að spyrja þetta auðkenningarkerfi eins og við spyrjum.',
    fix: 'Leyfið kóða (authorization code) með PKCE (S256), leyndarmál biðlara í meginmáli (client_secret_post) og undirskriftir með lyklapari, eða tengið kerfið með SAML. Vænst var {expected}, barst {received}.',
  },
  ...providerMessagesIs,
}
