import type { SameMessages } from '@kara/language'
import type { hubPublished as english } from '../en/hub-published.ts'

export const hubPublished: SameMessages<typeof english> = {
  subject: 'Miðstöðin þín er opin',
  preview: 'Nú getur fólkið þitt bókað.',
  title: 'Miðstöðin þín er opin',
  what: 'Allt er til reiðu. Fólkið þitt getur nú litast um og bókað.',
  professionals: '{count, plural, one {# fagaðili er á skrá} other {# fagaðilar eru á skrá}}',
  address: 'Slóð',
  since: 'Opin síðan',
  action: 'Skoða miðstöðina',
  next: 'Textum, litum og fagaðilum má breyta hvenær sem er: <link>stilltu miðstöðina í stjórnborðinu</link>.',
  private: 'Þú sérð aðeins heildartölur. Hver bókar, hvenær og hjá hverjum er einkamál þeirra tveggja.',
  reason: 'Þú færð þetta bréf af því að þú hefur umsjón með þessari miðstöð hjá Köru.',
}
