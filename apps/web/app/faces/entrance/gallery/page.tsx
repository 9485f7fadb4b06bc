import { defineMessages } from '@kara/language'
import { GALLERY_COLOURS, GALLERY_PARTS, Gallery } from '@kara/ui/gallery'
import { useSearchParams } from '@remix-run/react'
import { useNonce } from '../../../frame/frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'gallery.title')

/** Every component in every state: `?part=`, `?language=`, `?theme=`, `?colour=` (0 to 2), `?density=`. */
export default function GalleryPage() {
  const [wish] = useSearchParams()
  const nonce = useNonce()
  const theme = wish.get('theme')
  return (
    <Gallery
      part={GALLERY_PARTS.find((part) => part === wish.get('part')) ?? 'components'}
      language={wish.get('language') === 'is' ? 'is' : 'en'}
      theme={theme === 'light' || theme === 'dark' ? theme : 'system'}
      colour={GALLERY_COLOURS[Number(wish.get('colour') ?? 0)]}
      density={wish.get('density') === 'dense' ? 'dense' : 'roomy'}
      nonce={nonce}
    />
  )
}
