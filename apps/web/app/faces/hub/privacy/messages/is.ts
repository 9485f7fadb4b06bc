import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvað vinnuveitandinn sér',
  heading: 'Hvað vinnuveitandinn sér',
  lead: '{company} greiðir fyrir tíma hér en rekur ekkert af þessu. Síðan er búin til úr sömu reglum og skýrsla fyrirtækisins og getur því ekki sagt neitt annað.',
  never: {
    title: 'Þetta sér hann aldrei',
    who: 'Hver skoðaði, sótti einingar, bókaði, mætti eða afbókaði.',
    whom: 'Hvaða fagaðila hver og einn valdi.',
    when: 'Hvenær tími var, eða að hann hafi yfirhöfuð verið.',
    why: 'Efni, svör, skilaboð eða minnispunkta.',
    content: 'Hvað er sagt: aðeins þið tvö eruð í herberginu og ekkert er tekið upp.',
    payment: 'Hvað þú greiðir, eða að þú greiðir eitthvað.',
    staff: 'Nöfn á reikningum, í útflutningi, bréfum eða skrám: þar eru engin nöfn.',
  },
  sees: {
    title: 'Þetta sér hann',
    lead: 'Þrjár heildartölur fyrir allt fyrirtækið, einu sinni í mánuði:',
    people: 'Hve margir áttu tíma þann mánuðinn.',
    sessions: 'Hve margir tímar fóru fram.',
    credits_halves: 'Hve margar einingar voru notaðar.',
    pool: 'Auk þess: það sem hann keypti sjálfur og hvenær það er búið, svo hægt sé að bæta við.',
    floor:
      'Mánuður er aðeins sýndur þegar minnst {floor} manns eru að baki honum. Ef færri koma eru allar tölur mánaðarins faldar til frambúðar.',
    rounding:
      'Tölur eru námundaðar niður á næstu {step}, svo ein manneskja til viðbótar breytir þeim sjaldan.',
    release:
      'Tölur mánaðar birtast á degi {day} í næsta mánuði og breytast aldrei eftir það, svo enginn getur fylgst með þeim hreyfast.',
  },
  how: {
    title: 'Svona er þetta tryggt',
    database:
      'Sá hluti gagnagrunnsins sem síður fyrirtækisins nota getur alls ekki lesið bókanir. Hann les birtu tölurnar og ekkert annað.',
    signIn:
      'Innskráning fyrirtækisins veit að þú skráðir þig inn hér, eins og annars staðar. Hún veit ekki hvað þú gerir.',
    account: 'Aðgangurinn er þinn. Hann helst þótt þú hættir hjá fyrirtækinu og saga þín líka.',
  },
}
