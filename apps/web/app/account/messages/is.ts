import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  email: 'Netfang',
  password: 'Lykilorð',
  signIn: {
    submit: 'Skrá inn',
    busy: 'Skrái inn…',
    forgot: 'Gleymt lykilorð?',
    company: 'Fara í innskráningu fyrirtækisins',
    companyGoing: 'Opna innskráningu fyrirtækisins…',
    companyDown: 'Átt þú fyrirtækið og innskráning þess er óvirk?',
    companyWhy:
      '{domain} hefur ákveðið að starfsfólk skrái sig hér inn á sama hátt og í vinnunni. Lykilorðsins er ekki lengur þörf og allt í aðganginum þínum er áfram þitt.',
    companyElsewhere:
      'Netföng hjá {domain} tilheyra miðstöð annars fyrirtækis. Skráðu þig inn þar, á sama hátt og í vinnunni.',
    companyHub: 'Fara á þá miðstöð',
  },
  signUp: {
    name: 'Nafnið þitt',
    passwordHint:
      'Að minnsta kosti {min} stafir. Auðveldara er að muna setningu en orð; lykilorðum úr þekktum lekum er hafnað.',
    submit: 'Stofna aðgang',
    busy: 'Stofna aðganginn…',
  },
  code: {
    title: 'Sláðu inn kóðann',
    description: 'Við höfum sent sex tölustafi á netfangið þitt. Þeir gilda í {minutes} mínútur.',
    label: 'Kóði',
    submit: 'Halda áfram',
    busy: 'Athuga…',
    resend: 'Senda annan kóða',
    resent: 'Annar kóði er á leiðinni.',
    none: 'Barst ekkert bréf? Gáðu í möppuna fyrir ruslpóst. Hægt er að biðja um annan kóða eftir {seconds} sekúndur.',
  },
  reset: {
    title: 'Velja nýtt lykilorð',
    description: 'Skrifaðu netfang aðgangsins þíns. Ef við þekkjum það sendum við sex tölustafi þangað.',
    submit: 'Senda kóðann',
    busy: 'Sendi…',
    back: 'Aftur í innskráningu',
    codeTitle: 'Nýja lykilorðið þitt',
    codeDescription:
      'Ef við þekkjum netfangið eru sex tölustafir á leiðinni þangað. Þeir gilda í {minutes} mínútur.',
    newPassword: 'Nýtt lykilorð',
    set: 'Vista lykilorðið',
    setting: 'Vista…',
    done: 'Lykilorðið er vistað og þú ert hvergi lengur með opna innskráningu. Skráðu þig inn með nýja lykilorðinu.',
  },
}
