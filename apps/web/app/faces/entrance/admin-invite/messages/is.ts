import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Boð',
  heading: '{name} býður þér hlutverk hjá {company}',
  headingUnnamed: 'Þér býðst hlutverk hjá {company}',
  lead: 'Til að taka þátt í umsjón þess sem fyrirtækið hefur hér.',
  until: 'Hægt er að svara boðinu til {moment}.',
  has: 'Þú ert þegar með hlutverk þar',
  hasWhat: 'Eigandi hjá {company} getur breytt því. Til þess þarf ekki þetta boð.',
  toCompany: 'Opna síður fyrirtækisins',
  accept: 'Samþykkja',
  accepting: 'Samþykki…',
  decline: 'Hafna',
  accepted: 'Boðið er samþykkt. Héðan í frá sérð þú um þetta með samstarfsfólki þínu.',
  declined: 'Þú hafnaðir boðinu. Eigendur fyrirtækisins fá að vita það.',
  toStart: 'Á forsíðu',
  ended: {
    expired: 'Þetta boð er útrunnið',
    expiredText: 'Biddu um að það verði sent aftur: {name} hjá {company}.',
    accepted: 'Þetta boð var þegar samþykkt',
    acceptedText:
      'Ef það varst þú eru síður fyrirtækisins opnar þér. Ef ekki skaltu láta vita: {name} hjá {company}.',
    declined: 'Þessu boði var hafnað',
    declinedText: 'Ef það voru mistök skaltu biðja um nýtt: {name} hjá {company}.',
    withdrawn: 'Þetta boð var afturkallað',
    withdrawnText:
      'Ef til vill kom nýrra bréf í staðinn. Ef þú vilt vita hvers vegna skaltu spyrja: {name} hjá {company}.',
  },
  owner: 'eigandi',
}
