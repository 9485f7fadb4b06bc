import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvaða aðgang átt þú?',
  linked:
    'Innskráning fyrirtækisins opnar nú aðganginn sem þú áttir fyrir. Allt í honum er eins og það var og við staðfestum þetta með bréfi.',
  failed: 'Þetta tókst ekki',
  again: 'Skrá mig aftur inn með öðrum aðgangi',
  other_address: {
    heading: 'Fyrirtækið þekkir þig af öðru netfangi',
    text: 'Þú byrjaðir með öðru netfangi. Samkvæmt innskráningu fyrirtækisins er netfangið þitt {email}.',
    known:
      'Ef þú átt nú þegar aðgang hér með öðru netfangi skaltu skrá þig fyrst inn á hann. Þá má bæta innskráningu fyrirtækisins við hann og þú situr ekki uppi með tvo.',
    go: 'Halda áfram sem {email}',
  },
  signed_in: {
    heading: 'Einn aðgangur eða tveir?',
    text: 'Þú ert innan aðgangs með nafninu {name}. Samkvæmt innskráningu fyrirtækisins er netfangið þitt {email} og enginn aðgangur hér er með það.',
    joinWhat:
      'Í einum aðgangi eru tímar, kvittanir og einingar á sama stað. Fyrirtækið sér áfram ekkert af því, en sá sem rekur innskráningu þess gæti tæknilega skráð sig inn sem þú nema þinn eigin lykill verji aðganginn.',
    separateWhat:
      'Með tveimur helst aðskilið það sem þú gerir á vegum vinnunnar og það sem þú gerir á eigin vegum.',
    join: 'Bæta henni við aðganginn „{name}“',
    prove: 'Sýna að ég eigi aðganginn „{name}“',
    proveWhy:
      'Áður en aðgangarnir verða að einum þarftu að sýna aftur að þú eigir þennan. Að því loknu kemurðu aftur hingað.',
    separate: 'Hafa þá aðskilda',
  },
  unproven: {
    heading: 'Byrjað var að stofna aðgang með netfanginu þínu',
    text: 'Hann var aldrei staðfestur og gæti því verið þinn eða einhvers annars. Til að halda áfram með hann slærðu inn kóðann sem við sendum á {email}.',
    password: 'Lykilorðið sem var valið fyrir hann gildir þá ekki lengur. Þú getur valið annað síðar.',
    send: 'Senda kóðann',
    sending: 'Sendi…',
    separate: 'Stofna frekar nýjan aðgang',
  },
}
