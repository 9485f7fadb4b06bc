import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Óskað er eftir korti fyrir fyrsta tímann: {names}',
  why: 'Þú greiðir þessa tíma, hvern eftir að honum lýkur. Fagaðilinn sér hvort kort er komið og ekkert annað um það.',
  add: 'Bæta við korti',
}
