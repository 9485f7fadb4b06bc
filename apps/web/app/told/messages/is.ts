import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Tilkynningar',
  lead: 'Það sem þér hefur verið sagt, nýjast efst. Það er geymt hér í eitt ár, líka þegar skilaboð skiluðu sér ekki í pósthólfið.',
  count: '{count, plural, one {# ólesin} other {# ólesnar}}',
  unread: 'Nýtt',
  none: 'Ekkert enn',
  noneText: 'Um leið og það er eitthvað sem þú þarft að vita birtist það hér.',
  readAll: 'Merkja allt sem lesið',
  allRead: 'Allt var merkt sem lesið.',
  older: 'Eldra',
  pages: 'Síður með tilkynningum',
  refused: {
    title: 'Póstur til þín skilar sér ekki',
    text: 'Síðustu skilaboðin komust ekki til skila. Allt er að finna hér, en athugaðu hvort netfangið þitt er rétt.',
    look: 'Skoða netföngin mín',
  },
  choose: 'Velja hvað berst þér',
  soon: {
    title: 'Tíminn þinn hefst kl. {time}',
    begun: 'Tíminn þinn hófst kl. {time}',
    join: 'Fara inn',
    open: 'Opna tímann',
  },
}
