import type { SameMessages } from '@kara/language'
import type { requestUpdateProfessional as english } from '../en/request-update-professional.ts'

export const requestUpdateProfessional: SameMessages<typeof english> = {
  preview: 'Opnaðu beiðnina til að lesa meira.',
  subject: {
    received: 'Ný beiðni',
    waits: 'Beiðni bíður enn eftir svari þínu',
    times_lost: 'Beiðni þarf nýja tíma',
    withdrawn: 'Beiðni var dregin til baka',
    expired: 'Beiðni lauk án svars',
    not_chosen: 'Beiðni lauk án þess að tími væri valinn',
  },
  title: {
    received: 'Ný beiðni',
    waits: 'Beiðni bíður enn',
    times_lost: 'Nýja tíma vantar',
    withdrawn: 'Beiðnin var dregin til baka',
    expired: 'Beiðninni er lokið',
    not_chosen: 'Beiðninni er lokið',
  },
  what: {
    received:
      'Óskað er eftir tíma hjá þér. Bókaðu tíma sem hentar, bjóddu tíma til að velja úr eða hafnaðu beiðninni.',
    waits:
      'Fresturinn til að svara er liðinn. Eftir jafnlangan tíma til viðbótar lýkur beiðninni og bent verður á aðra.',
    times_lost: 'Tímarnir sem þú bauðst eru nú fráteknir. Bjóddu nýja tíma; látið hefur verið vita af þessu.',
    withdrawn: 'Beiðnin var dregin til baka. Þú þarft ekkert að gera.',
    expired: 'Ekkert svar barst í tæka tíð og því var bent á aðra.',
    not_chosen: 'Enginn af tímunum sem þú bauðst var valinn.',
  },
  until: 'Svars er vænst í síðasta lagi {moment}',
  action: 'Opna beiðnina',
  reason: 'Þú færð þetta bréf af því að þú tekur við beiðnum hjá Köru.',
}
