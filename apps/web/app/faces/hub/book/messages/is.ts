import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Bókun',
  heading: 'Bóka þennan tíma',
  step: 'Skref {step} af {steps}',
  steps: { signIn: 'Innskráning', terms: 'Skilmálar', confirm: 'Bóka' },
  extended: 'Fresturinn var lengdur einu sinni svo þú getir skráð þig inn í rólegheitum.',
  privacy: 'Hvað vinnuveitandinn sér',
  privacyText:
    'Vinnuveitandinn sér aldrei hver bókar, hjá hverjum eða hvenær. Einu sinni í mánuði fær hann heildartölur fyrir allt fyrirtækið og aðeins þegar minnst {floor} manns eru að baki tölu.',
  privacyMore: 'Allt sem hann sér, í heild sinni',
  signIn: {
    title: 'Skráðu þig inn með vinnuaðganginum',
    text: 'Innskráning fyrirtækisins staðfestir að þú vinnir þar. Hún fær ekkert að vita um hvað þú gerir hér. Þú kemur aftur að þessum tíma.',
    go: 'Halda áfram í innskráningu fyrirtækisins',
    going: 'Opna innskráningu fyrirtækisins…',
    account: 'Skráðu þig inn eða stofnaðu aðgang',
    accountText:
      'Tíminn er tekinn frá fyrir þig á meðan. Vinnuveitandinn fær ekkert að vita um hvað þú gerir hér.',
    create: 'Stofna aðgang og sækja einingarnar',
    have: 'Ég á aðgang',
    otherWay: 'Skrá inn með lykilorði',
    unknown: 'Þú ert með opna innskráningu en aðgangurinn er ekki tengdur fyrirtækinu enn þá.',
    unknownMore: 'Sjá hvers vegna',
    left: 'Starfi þínu hjá fyrirtækinu er lokið og því eru tímar þess ekki lengur opnir þér. Bókaða tíma finnurðu á þínu svæði.',
  },
  declineText: 'Ef þú hafnar losnar tíminn og þú skráist út. Ekkert er bókað.',
  confirm: {
    title: 'Er allt rétt?',
    who: 'Hjá',
    what: 'Hvað',
    when: 'Hvenær',
    zoneNote: 'Þar ({zone}) er klukkan {time}.',
    where: 'Hvar',
    video: 'Í myndsímtali, í vafranum þínum',
    paid: 'Greitt með',
    paidCredits: '{credits} af þínum; {left} eftir',
    expires: 'Þær gilda út {date}.',
    paidSelf: '{price}, þú greiðir',
    total: 'Þú greiðir',
    nothing: 'Ekkert',
    zone: 'Vafrinn þinn er í öðru tímabelti en prófíllinn þinn. Eftir hvoru á að skrifa tímana þína?',
    zoneIs: '{zone}: {time}',
    zoneHint: 'Tíminn er á sömu stundu hvort sem er.',
    cancelBy: 'Ókeypis afbókun til',
    cancelLate:
      'Of skammt er í tímann til að afbóka án kostnaðar: afbókun telst þá sem tími. Hægt er að hætta við í {minutes, plural, one {# mínútu} other {# mínútur}} eftir bókun.',
    book: 'Bóka {when}',
    bookAndPay: 'Bóka {when} fyrir {price}',
    booking: 'Bóka…',
    notEnough: 'Einingarnar þínar duga ekki fyrir þessum tíma',
    notEnoughText:
      'Hann kostar {cost} og þú átt {available}. Þú getur greitt {price}, valið styttri tíma eða hætt hér. Ekkert hefur verið tekið af þér.',
    poolEmpty: 'Einingar fyrirtækisins eru búnar í bili',
    poolEmptyText:
      'Aðeins fyrirtækið getur bætt við þær og það fær ekki að vita að þú spurðir. Þú getur greitt {price} eða hætt hér. Ekkert hefur verið tekið af þér.',
    noPolicy: 'Fyrirtækið þitt greiðir ekki fyrir tíma hér',
    noPolicyText: 'Þú getur bókað og greitt {price}.',
    later: 'Ekkert er tekið af þér núna; reikningurinn kemur eftir tímann.',
    stop: 'Hætta við og losa tímann',
  },
}
