import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GALLERY_PARTS, Gallery } from '../gallery.ts'
import * as Ui from '../index.ts'

const LANGUAGES = ['en', 'is'] as const

describe('the gallery', () => {
  it.each(GALLERY_PARTS)('draws %s on the server, the same each time, in both languages', (part) => {
    for (const language of LANGUAGES) {
      const draw = () => renderToString(<Gallery part={part} language={language} theme="dark" />)
      expect(draw()).toBe(draw())
      expect(draw()).not.toContain('undefined')
    }
  })

  it.each(GALLERY_PARTS.filter((part) => part !== 'components'))(
    'gives %s one main landmark and a way to it',
    (part) => {
      const html = renderToString(<Gallery part={part} />)
      expect(html.match(/<main/g)).toHaveLength(1)
      expect(html).toContain(`href="#${Ui.MAIN_ID}"`)
      expect(html).toContain(`id="${Ui.MAIN_ID}"`)
    },
  )

  it('gives the nonce to its style element', () => {
    expect(renderToString(<Gallery nonce="abc" />)).toContain('<style nonce="abc">')
  })
})
