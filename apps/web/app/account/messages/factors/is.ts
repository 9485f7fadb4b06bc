import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  eid: { going: 'Opna rafræn skilríki…' },
  passkey: {
    busy: 'Bíð eftir tækinu þínu…',
    notMade: 'Enginn aðgangslykill varð til. Þú getur reynt aftur eða notað annað tæki.',
    notUsed: 'Enginn aðgangslykill var sýndur. Þú getur reynt aftur eða notað annað tæki sem þú átt.',
  },
  confirm: {
    title: 'Ert þetta þú?',
    heading: 'Sýndu að þetta sért þú',
    text: 'Aðgangurinn þinn er varinn og hefur ekki sést áður í þessum vafra. Áður en nokkuð persónulegt opnast hér þarftu að sýna það sem ver hann.',
    again: 'Einu sinni enn, til öryggis',
    againText:
      'Það sem þú ætlar að gera gæti hleypt öðrum inn eða fært þeim það sem þitt er. Sýndu það sem ver aðganginn þinn.',
    againSignIn:
      'Það sem þú ætlar að gera gæti hleypt öðrum inn eða fært þeim það sem þitt er. Skráðu þig inn aftur; þá hefurðu tíu mínútur til þess.',
    failed: 'Þetta tókst ekki',
    passkey: 'Nota aðgangslykil',
    eid: 'Nota rafræn skilríki',
    signIn: 'Skrá mig inn aftur',
    signInBy: 'Skrá mig inn aftur með {name}',
    unasked:
      'Það sem gildir er hvenær innskráning fyrirtækisins spurði þig síðast. Ef hún hleypir þér í gegn án þess að spyrja skaltu skrá þig fyrst út þar, til dæmis í vefpóstinum, og koma svo aftur.',
    lost: 'Ertu ekki með þetta hjá þér, eða er það glatað?',
    lostText:
      'Notaðu tæki þar sem þú hefur opnað aðganginn áður: þar er hann áfram opinn og þaðan geturðu bætt við öðrum aðgangslykli.',
    lostHonest:
      'Ef allir lyklar og skilríki glatast getur enginn einfaldlega hleypt þér inn, hvorki vinnuveitandinn né við. Þjónustuverið kannar þá hver þú ert og það tekur nokkra daga. Bættu því við öðrum lykli.',
    lostAll: 'Ég hef glatað þeim öllum',
    signOut: 'Skrá mig út',
  },
  move: {
    title: 'Rafrænu skilríkin opna annan aðgang',
    heading: 'Rafrænu skilríkin þín opna annan aðgang',
    text: 'Þau geta aðeins opnað einn aðgang. Til að nota þau hér þarftu að sýna að þú eigir líka hinn aðganginn: við sendum kóða á netfang hans.',
    moves: 'Rafrænu skilríkin, og vörnin sem þau veita, tilheyra þá þessum aðgangi en ekki lengur hinum.',
    stays:
      'Hinn aðgangurinn helst óbreyttur, með tímum sínum, kvittunum og einingum. Þú opnar hann með netfangi hans eins og áður.',
    send: 'Senda kóða á hinn aðganginn',
    sending: 'Sendi…',
    leave: 'Láta þau vera þar sem þau eru',
  },
  protect: {
    title: 'Verja aðganginn',
    heading: 'Haltu aðganginum út af fyrir þig',
    why: 'Þau sem reka innskráningu vinnuveitandans geta tæknilega skráð sig inn sem hver sem er á vinnustaðnum. Eigin lykill lokar þeim dyrum: þá opnar enginn nema þú tímana þína, skilaboð og kvittanir.',
    passkeyText:
      'Aðgangslykill er fingrafarið þitt, andlitið eða PIN-númerið í tæki sem þú átt. Það sem þú sýnir tækinu er aldrei sent neinum.',
    eidText:
      'Af rafrænu skilríkjunum geymum við kennitöluna, innsiglaða, og nafnið eins og það stendur þar. Hvort tveggja sést á þínum eigin síðum og kvittunum.',
    afterwards:
      'Þú sýnir vörnina einu sinni í hverjum nýjum vafra. Enginn á vinnustaðnum getur endurstillt hana.',
    passkey: 'Verja með aðgangslykli',
    another: 'Bæta við öðrum aðgangslykli',
    eid: 'Verja með rafrænum skilríkjum',
    later: 'Ekki núna',
    back: 'Aftur í fráteknu stundina',
    needed: {
      key: 'Miðstöð fyrirtækisins biður um þetta áður en þú bókar. Fyrirtækið fær aldrei að vita hver á lykil.',
      electronic_id:
        'Miðstöð fyrirtækisins biður um rafræn skilríki áður en þú bókar. Fyrirtækið fær hvorki að vita hver hefur sýnt þau né kennitöluna.',
    },
    proveFirst:
      'Nokkuð er síðan þú skráðir þig inn. Sýndu einu sinni enn að þetta sért þú áður en lykli er bætt við.',
    prove: 'Sýna að þetta sé ég',
  },
}
