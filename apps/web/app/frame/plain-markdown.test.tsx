import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { blocksOf, PlainMarkdown } from './plain-markdown.tsx'

describe('the Markdown of terms', () => {
  it('lets a heading stand alone, also right above its text, and tells lists from text', () => {
    const text = '## What this is\nKara lets you book.\nIn two lines.\n- one\n- two\n\nThe end.'
    expect(blocksOf(text)).toEqual([
      ['## What this is'],
      ['Kara lets you book.', 'In two lines.'],
      ['- one', '- two'],
      ['The end.'],
    ])
  })

  it('shows strong words, and nothing that runs', () => {
    const html = renderToStaticMarkup(<PlainMarkdown text={'**Call 112** <script>alert(1)</script>'} />)
    expect(html).toContain('<strong>Call 112</strong>')
    expect(html).not.toContain('<script>')
  })
})
