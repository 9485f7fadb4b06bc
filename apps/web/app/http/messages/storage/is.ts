import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  image_type: 'Veldu mynd á sniðinu PNG, JPEG, WebP eða SVG.',
  image_unreadable: 'Ekki er hægt að lesa skrána sem mynd. Veldu aðra.',
  image_too_large: 'Myndin er of stór. Hún má vera allt að {megabytesMax} MB.',
}
