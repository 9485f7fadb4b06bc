import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  product: 'Kara Hubs',
  skip: 'Beint að efninu',
  menu: 'Opna valmynd',
  signOut: 'Skrá út',
  support: 'Þjónustuver',
  form: { summary: 'Eitthvað þarf að skoða betur' },
  navigation: 'Staðir',
  flash: { label: 'Það sem gerðist', dismiss: 'Loka' },
  language: 'Tungumál',
  theme: { label: 'Útlit', system: 'Eins og tækið', light: 'Ljóst', dark: 'Dökkt' },
  error: {
    pageTitle: 'Eitthvað er ekki eins og það á að vera',
    reference: 'Tilvísunarnúmer fyrir þjónustuver',
    copy: 'Afrita',
    copied: 'Afritað',
    support: 'Spjalla við þjónustuverið',
    back: 'Á upphafssíðu',
    again: 'Reyna aftur',
    signIn: 'Skrá inn',
    not_found: {
      title: 'Hér er ekkert',
      why: 'Síðan hefur verið flutt eða villa er í slóðinni.',
      now: 'Athugaðu slóðina eða byrjaðu á upphafssíðunni.',
    },
    not_allowed: {
      title: 'Þessi síða er þér ekki opin',
      why: 'Þú ert með virka innskráningu, en þetta tilheyrir öðrum eða öðru hlutverki.',
      now: 'Ef þú ættir að hafa aðgang skaltu gefa þjónustuverinu upp tilvísunarnúmerið.',
    },
    not_signed_in: {
      title: 'Skráðu þig inn til að halda áfram',
      why: 'Innskráningin er útrunnin. Ekkert var vistað núna.',
      now: 'Skráðu þig inn aftur og endurtaktu síðasta skref.',
    },
    conflict: {
      title: 'Einhver varð á undan',
      why: 'Það sem þú varst að vinna með hefur breyst í millitíðinni.',
      now: 'Hladdu síðunni aftur til að sjá stöðuna núna.',
    },
    invalid: {
      title: 'Ekki tókst að lesa þetta',
      why: 'Í slóðinni eða eyðublaðinu er eitthvað sem við getum ekki notað.',
      now: 'Farðu til baka og reyndu aftur.',
    },
    limit: {
      title: 'Þetta var of mikið í einu',
      why: 'Mörkum var náð sem eiga að vernda alla hér.',
      now: 'Bíddu andartak og reyndu aftur.',
    },
    precondition: {
      title: 'Þetta er ekki hægt enn',
      why: 'Eitthvað þarf að gerast fyrst.',
      now: 'Farðu til baka og sjáðu hvað vantar.',
    },
    internal: {
      title: 'Ekki tókst að hlaða síðuna',
      why: 'Villan er okkar megin. Ekkert sem þú hefur áður skrifað glatast.',
      now: 'Reyndu aftur eftir andartak. Ef þetta lagast ekki skaltu gefa þjónustuverinu upp tilvísunarnúmerið.',
    },
  },
}
