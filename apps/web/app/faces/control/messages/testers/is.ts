import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  why: 'Fyrst prófa tvær manneskjur hana sama sólarhringinn: einn aðgangur getur verið undantekning í kerfinu ykkar og enginn ætti að læsa sig úti.',
  own: {
    title: 'Prófun sem þú byrjaðir á',
    how: 'Ýttu á „Prófa innskráningu“ hér fyrir ofan og skráðu þig inn með vinnuaðganginum þínum.',
  },
  colleague: {
    title: 'Prófun með aðgangi einhvers annars',
    how: 'Ein manneskja til þarf að prófa: í tölvunni þinni í huliðsglugga, sem annar stjórnandi eða með tenglinum fyrir tölvudeildina.',
  },
  done: 'Lokið',
  missing: 'Vantar',
}
