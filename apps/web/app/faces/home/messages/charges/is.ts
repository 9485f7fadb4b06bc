import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvað tími kostar eftir því hvernig hann endar',
  lead: 'Kerfið innheimtir eftir þessari sömu töflu. Aldrei er innheimt umfram hana.',
  link: 'Hvað er innheimt ef tími er afbókaður of seint eða ekki er mætt',
  tableAt: 'Í stuttu máli, hjá {hub}',
  keeps: 'Tími heldur þeim frestum sem giltu þegar hann var bókaður; þeir standa á síðu hans.',
  table: 'Í stuttu máli',
  outcome: 'Hvernig hann endaði',
  credits: 'Einingar',
  self: 'Það sem þú greiðir',
  states: {
    completed: 'Hann fór fram',
    cancelled: 'Þú afbókaðir með minnst {hours} fyrirvara, eða fagaðilinn hvenær sem er',
    late_cancelled: 'Þú afbókaðir síðar en það',
    client_no_show: 'Þú varst ekki á staðnum {minutes} eftir að hann hófst',
    professional_no_show: 'Fagaðilinn var ekki á staðnum {minutes} eftir að hann hófst',
    failed: 'Innan við helmingur gat farið fram',
  },
  used: 'Notaðar',
  returned: 'Koma til baka',
  price: 'Verðið',
  nothing: 'Ekkert',
  priceText: 'Verðið er það sem sýnt var þegar þú bókaðir og engu gjaldi er bætt við það.',
  when: {
    title: 'Hvenær kort er gjaldfært',
    text: 'Í fyrsta lagi sólarhring eftir tímann, svo þú getir skoðað reikninginn áður. Þú færð að vita ef korti er hafnað og getur strax greitt með öðru.',
  },
  appeal: {
    title: 'Ef þú mættir',
    text: 'Ef skráð er að þú hafir ekki mætt getur þú andmælt í {days, plural, one {# dag} other {# daga}} á síðu tímans. Einhver sem veit hvorki nafn þitt né vinnustað skoðar hvað var skráð. Hafir þú rétt fyrir þér koma einingar til baka og greiðsla er endurgreidd.',
  },
}
