import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Þinn eigin lykill',
  lead: 'Innsiglaðu nóturnar í þínum eigin vafra, undir lykli sem aðeins þú átt. Þá getum við ekki opnað þær heldur, og enginn sem kæmist yfir afrit af gagnagrunninum og leyndarmálum okkar.',
  back: 'Skjólstæðingar',
  on: 'Í notkun',
  since: 'Nóturnar þínar hafa verið innsiglaðar undir þínum eigin lykli síðan {when}.',
  counts:
    '{own, plural, one {# texti} other {# textar}} undir lyklinum þínum, {house, plural, one {# texti} other {# textar}} ekki enn.',
  lockNow: 'Læsa núna',
  looking: 'Athuga hvort lykillinn þinn sé opinn…',
  noScript: {
    title: 'Hér þarf JavaScript',
    text: 'Nóturnar þínar eru innsiglaðar og opnaðar í vafranum þínum. Kveiktu á JavaScript fyrir þennan vef og hladdu síðunni aftur.',
  },
  impossible: {
    title: 'Þessi vafri getur þetta ekki hér',
    text: 'Vafrar innsigla aðeins á öruggu vistfangi (https) og sumir ekki í einkagluggum. Opnaðu síðuna í öðrum glugga eða vafra.',
  },
  unlock: {
    title: 'Nóturnar þínar eru læstar',
    lead: 'Þær haldast opnar í þessum vafra þar til þú skráir þig út, læsir þeim eða lætur þær eiga sig í hálftíma.',
    noteTitle: 'Þessi nóta er undir þínum eigin lykli',
    noteLead:
      'Hún er hér, innsigluð. Aðgangssetningin þín opnar hana í þessum vafra; setningin er hvergi send.',
    passphrase: 'Aðgangssetningin þín',
    hint: 'Sú sem þú valdir fyrir nóturnar, ekki lykilorðið þitt.',
    code: 'Endurheimtarkóðinn þinn',
    codeHint: 'Fimm hópar með fimm stöfum, af blaðinu sem þú geymdir.',
    button: 'Opna',
    busy: 'Opna…',
    wrong: 'Þetta er ekki rétt. Skoðaðu það sem þú skrifaðir, líka hástafi, og reyndu aftur.',
    wrongCode: 'Þessi kóði opnar ekki lykilinn. Kannski er hann eldri og þú hefur fengið nýjan.',
    noCode:
      'Þetta getur ekki verið kóði frá okkur: staf vantar eða hann er rangur. Berðu hann saman við blaðið.',
    useCode: 'Nota endurheimtarkóðann',
    useWords: 'Nota aðgangssetninguna',
    stays: 'Manstu ekki setninguna? Endurheimtarkóðinn opnar nóturnar líka.',
    both: 'Er hvort tveggja glatað?',
  },
  turnOn: {
    title: 'Taka lykilinn í notkun',
    lead: 'Þú velur aðgangssetningu og færð endurheimtarkóða. Hvort um sig opnar nóturnar; sá sem hefur hvorugt opnar þær ekki, og við ekki heldur.',
    understood:
      'Ég skil að glati ég hvoru tveggja getur enginn opnað nóturnar mínar framar: hvorki ég né Kara.',
    next: 'Áfram að endurheimtarkóðanum',
    back: 'Önnur aðgangssetning',
    button: 'Taka eigin lykil í notkun',
    busy: 'Innsigla…',
  },
  passphrase: {
    label: 'Aðgangssetning að nótunum',
    hint: 'Að minnsta kosti {count} stafir: fjögur orð sem eiga ekki saman duga vel. Ekki lykilorðið þitt.',
    again: 'Sama setning aftur',
    short: 'Þetta er of stutt. Bættu við orði eða tveimur.',
    plain: 'Sömu fáu stafirnir aftur og aftur finnast fljótt. Notaðu orð.',
    differs: 'Setningarnar eru ekki eins. Skrifaðu þá seinni aftur.',
  },
  code: {
    label: 'Endurheimtarkóðinn þinn',
    lead: 'Hann er aðeins sýndur núna. Skrifaðu hann niður eða prentaðu og geymdu þar sem lyklarnir og samningarnir eru, ekki í þessari tölvu.',
    print: 'Prenta',
    copy: 'Afrita',
    copied: 'Afritað',
    again: 'Fjórði hópur kóðans',
    againHint: 'Lestu hann af blaðinu þínu.',
    wrong: 'Þetta er ekki fjórði hópurinn. Skoðaðu blaðið þitt.',
  },
  change: {
    title: 'Önnur aðgangssetning eða annar endurheimtarkóði',
    prove: 'Aðgangssetningin þín eða endurheimtarkóðinn',
    proveHint: 'Einu sinni enn, líka þegar nóturnar eru opnar: einhver annar gæti setið hér.',
    go: 'Áfram',
    passphrase: 'Nota þessa setningu héðan í frá',
    code: 'Búa til nýjan endurheimtarkóða',
    useCode: 'Nota þennan kóða héðan í frá',
  },
  off: {
    title: 'Taka lykilinn úr notkun',
    effect:
      'Eftir það innsiglum við nóturnar þínar aftur, eins og hjá öðrum. Þær sem eru undir lyklinum eru fluttar til baka hér, í vafranum þínum; þangað til opnar hann einn þær.',
    unlockFirst: 'Opnaðu lykilinn fyrst: aðeins sá sem hefur hann getur tekið hann úr notkun.',
    button: 'Taka eigin lykil úr notkun',
  },
  lost: {
    title: 'Ég hef glatað hvoru tveggja',
    effect:
      '{texts, plural, one {# texti er} other {# textar eru}} undir þessum lykli og enginn getur opnað þá án setningarinnar eða kóðans. Þeir geymast ef annað hvort skyldi finnast. Þú getur strax haldið áfram að skrifa og tekið nýjan lykil í notkun.',
    confirm: 'Ég hef leitað að hvoru tveggja og veit að enginn getur opnað þessar nótur.',
    button: 'Gefa lykilinn upp á bátinn',
  },
  ended: {
    lost: 'Undir lykli sem þú glataðir',
    lostText:
      '{texts, plural, one {# texti er} other {# textar eru}} enn undir honum. Finnist setningin eða kóðinn skaltu opna lykilinn hér og flytja þá.',
    off: 'Enn undir lykli sem þú tókst úr notkun',
    offText:
      '{texts, plural, one {# texti er} other {# textar eru}} enn undir honum. Opnaðu hann hér til að flytja þá.',
    unlockPresent: 'Opnaðu líka núverandi lykil: nóturnar flytjast undan öðrum undir hinn.',
    note: 'Þessi nóta er undir lykli sem er ekki lengur í notkun. Hana má lesa hér og breyta henni aftur þegar þú hefur flutt hana.',
    moveLink: 'Flytja hana þangað sem nóturnar þínar eru innsiglaðar núna',
  },
  move: {
    toOwn: 'Flytja nóturnar undir lykilinn þinn',
    toHouse: 'Flytja nóturnar til baka',
    lead: '{texts, plural, one {# texta} other {# texta}} á að flytja, að eldri útgáfum meðtöldum. Það gerist í vafranum þínum og þú mátt hætta og halda áfram síðar. Læstar nótur flytjast óbreyttar. Skjólstæðingar sjá að skráin þeirra var flutt, ekki að þú hafir lesið hana.',
    button: 'Flytja núna',
    busy: 'Flyt…',
    progress: '{moved} af {texts} flutt.',
    stuck:
      'Sumt fluttist ekki: því var breytt rétt í þessu eða það er ekki það sem merkið segir. Reyndu aftur; dugi það ekki skaltu skrifa þjónustunni, sem biður þig ekki um textann.',
    offline: 'Sambandið rofnaði. Það sem er flutt er flutt; haltu áfram þegar það er komið aftur.',
  },
  done: {
    turnedOn: 'Þinn eigin lykill er kominn í notkun. Næst skaltu flytja nóturnar sem þú átt.',
    rewrapped: 'Búið. Það fyrra opnar ekkert framar.',
    ended: 'Lykillinn er ekki lengur í notkun. Nýjar nótur eru ekki innsiglaðar undir honum.',
  },
  broken: {
    title: 'Þessi texti opnast ekki',
    text: 'Hann er ekki það sem var innsiglað hér undir lyklinum þínum: eitthvað breytti honum á leiðinni eða þar sem hann liggur. Ekkert var sýnt og engu er vistað yfir hann.',
  },
  cancelNote:
    'Nóturnar þínar eru undir þínum eigin lykli og því er nóta um þetta skrifuð á sinni eigin síðu, út frá þessum tíma.',
  link: 'Þinn eigin lykill',
  linkGo: 'Nótur undir eigin lykli',
  linkText: 'Innsiglaðu nóturnar svo að við getum ekki opnað þær heldur.',
  meaning: {
    title: 'Hvað þetta þýðir',
    who: 'Við geymum nóturnar innsiglaðar tvisvar, af vafranum þínum og af okkur. Aðgangssetningin og kóðinn eru aldrei send til okkar. Sá sem gæti breytt síðunum okkar sjálfum gæti þó náð því sem þú skrifar á þær.',
    lost: 'Með setningunni eða kóðanum kemstu alltaf inn aftur, í hvaða vafra sem er. Án hvors tveggja kemst enginn inn og þjónustan getur ekki hjálpað.',
    client:
      'Skjólstæðingur sem vill sjá skrána sína biður þig um það: þú ein(n) getur opnað hana, prentað eða vistað fyrir hann.',
    handover:
      'Þegar þú vísar skjólstæðingi áfram verða nóturnar eftir hjá þér, eins og alltaf. Samstarfsmaður fær engan lykil.',
    erase: 'Að eyða skrá virkar eins og áður, fyrir fullt og allt, líka undir þínum lykli.',
    rest: 'Svör á upplýsingablöðum, beiðnir og það sem skjólstæðingar sýna þér er óbreytt. Sniðmátin þín líka, en í þeim eru engin orð skjólstæðinga.',
    copies:
      'Afrit af gagnagrunninum frá því áður en þú fluttir nótu geyma hana eins og hún var, þar til þeim er fargað.',
  },
}
