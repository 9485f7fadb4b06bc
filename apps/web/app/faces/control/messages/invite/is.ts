import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fagaðili',
  back: 'Fagaðilar',
  hubFirst: 'Veldu fyrst heiti og slóð miðstöðvarinnar',
  toBranding: 'Velja slóð og útlit',
  accepted: '{name} er í miðstöðinni ykkar',
  acceptedWhat:
    'Fólkið þitt finnur viðkomandi þegar miðstöðin er birt. Þú getur tekið viðkomandi út á lista fagaðila.',
  alreadyInvited: 'Boð bíður svars. Ef þú sendir aðra skilmála koma þeir í staðinn.',
  ranOut: 'Boðinu var ekki svarað í tæka tíð. Þið getið sent það aftur, með sömu skilmálum eða öðrum.',
  terms: 'Skilmálar ykkar',
  termsWhat: '{name} les þetta og samþykkir eða hafnar. Ekkert er skráð fyrr en þá.',
  rate: 'Gjald fyrir klukkustund',
  rateHint: 'Það sem þið greiðið fagaðilanum; styttri tímar í hlutfalli.',
  late: 'Fyrir síðbúna afbókun',
  lateHint: 'Hlutfall gjaldsins þegar afbókað er eftir afbókunarfrest.',
  expected: 'Tímar sem þið búist við á mánuði',
  expectedHint: 'Væntingar, ekki loforð.',
  payer: 'Hver greiðir?',
  payers: { company: 'Fyrirtækið, með einingum', client: 'Skjólstæðingurinn, á verði fagaðilans' },
  mode: 'Hvernig bókar fólk?',
  modes: {
    open: { label: 'Opið dagatal', hint: 'Fólk velur lausan tíma sjálft.' },
    on_request: { label: 'Eftir samkomulagi', hint: 'Fólk sendir beiðni; fagaðilinn stingur upp á tímum.' },
  },
  send: 'Bjóða {name}',
  sending: 'Sendi boðið…',
  invited: 'Boðið er á leiðinni. Svarið birtist hér.',
  services: 'Þjónusta',
  service: 'Þjónusta',
  length: 'Lengd',
  format: 'Form',
  cost: 'Kostnaður',
  selfPay: 'Eigin greiðsla',
  noServices: 'Engin þjónusta er í boði enn.',
}
