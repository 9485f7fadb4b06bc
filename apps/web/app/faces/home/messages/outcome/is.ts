import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  pageTitle: 'Andmæla',
  missed: {
    title: 'Fjarvist var skráð á þig',
    text: 'Tíminn telst hafa farið fram því þú varst ekki á staðnum þegar biðtíminn var liðinn.',
    reviewed:
      'Fagaðilinn segir að þú hafir ekki mætt. Við skoðuðum það sem skráð er og tíminn telst hafa farið fram.',
    contact: {
      phone: 'Reynt var að ná í þig í síma.',
      message: 'Reynt var að ná í þig með skilaboðum.',
      in_room: 'Beðið var eftir þér.',
    },
    until: 'Er þetta ekki rétt? Þú getur andmælt til: {when}.',
    object: 'Andmæla þessu',
    over: 'Frestur til að andmæla rann út: {when}.',
  },
  review: {
    status: 'Í skoðun',
    title: 'Verið er að skoða hvernig þessi tími endaði',
    text: 'Skráningum ber ekki alveg saman og því skoðar þetta einhver sem sér hvorki nafn þitt né vinnustað. Þú þarft ekkert að gera. Á meðan eru engar einingar notaðar og ekkert gjaldfært; niðurstaðan birtist hér.',
  },
  waiting: {
    title: 'Þú hefur andmælt',
    text: 'Við skoðum það sem skráð er og svörum þér. Þú þarft ekkert frekar að gera.',
  },
  accepted: {
    title: 'Þú hafðir rétt fyrir þér',
    text: 'Tíminn telst ekki með: einingar eru komnar aftur til þín og ógreiddur reikningur er felldur niður.',
  },
  upheld: {
    title: 'Skráningin stendur',
    text: 'Við skoðuðum það sem skráð er og fundum ekki að þú hefðir mætt. Tíminn telst hafa farið fram.',
  },
  cancelled: {
    by: {
      client: 'Þú afbókaðir þennan tíma',
      professional: 'Fagaðilinn afbókaði þennan tíma',
      sponsor: 'Tíminn var afbókaður þegar einingarnar féllu niður',
    },
    when: 'Afbókað: {when}.',
    because: {
      unwell: 'Ástæðan var veikindi.',
      away: 'Ástæðan var fjarvera á þessum tíma.',
      duty: 'Ástæðan var önnur skylda sem ekki var hægt að færa til.',
      client_asked: 'Það var gert að þinni ósk.',
    },
    sponsor: 'Þær féllu niður þegar þú hættir hjá fyrirtækinu og því var tíminn gefinn eftir.',
  },
  professionalAbsent: {
    title: 'Okkur þykir það leitt: fagaðilinn mætti ekki',
    text: 'Ekkert þarf að greiða fyrir þennan tíma. Einingar eru komnar aftur til þín.',
  },
  failed: {
    title: 'Þessi tími gekk ekki upp',
    text: 'Ekkert þarf að greiða fyrir þennan tíma. Einingar eru komnar aftur til þín.',
  },
  report: {
    title: 'Kom enginn?',
    text: 'Ef þú varst á staðnum en ekki fagaðilinn skaltu láta vita. Spurt er um það; ef fagaðilinn staðfestir það eða svarar ekki þarftu ekkert að greiða og einingar koma til baka.',
    submit: 'Enginn kom',
    done: 'Skráð. Spurt er um þetta og svarið birtist í bréfi og hér.',
  },
  reported: {
    title: 'Þú sagðir að enginn hefði komið',
    text: 'Spurt hefur verið um það. Frestur til að svara: {until}. Ef ekkert svar berst þarftu ekkert að greiða og einingar koma sjálfkrafa til baka.',
    takeBack: 'Þetta var misskilningur',
    tookBack: 'Dregið til baka. Tíminn heldur áfram eins og ekkert hafi verið sagt.',
  },
  appeal: {
    heading: 'Hvað gerðist?',
    who: 'Þetta les einhver sem veit hvorki hvað þú heitir né hvar þú vinnur og sér aðeins hvenær tíminn var og hvað herbergið skráði.',
    label: 'Með þínum orðum',
    hint: 'Ekki skrifa um hvað tíminn snerist; aðeins hvar þú varst.',
    submit: 'Senda',
    busy: 'Sendi…',
    back: 'Hætta við',
    done: 'Sent. Svarið færðu í bréfi og hér.',
    doneBefore: 'Þú hafðir þegar andmælt; það stendur.',
  },
}
