import { describe, expect, it } from 'vitest'
import { embedCode } from './embed-code.ts'

describe('the button for a website', () => {
  it('is one plain link without anything that runs or loads', () => {
    const code = embedCode('https://app.kara.test/with/anna', 'Óska eftir tíma', 'is')
    expect(code).toMatch(
      /^<a href="https:\/\/app\.kara\.test\/with\/anna" lang="is" [^<>]*>Óska eftir tíma<\/a>$/,
    )
    expect(code).toContain('border-radius:8px')
    expect(code).not.toMatch(/script|iframe|onclick|url\(|src=/)
  })

  it('lets nothing break out of it', () => {
    const code = embedCode('https://x.test/"><b>', '<b>&"', 'en')
    expect(code).toContain('href="https://x.test/&quot;&gt;&lt;b&gt;"')
    expect(code).toContain('>&lt;b&gt;&amp;&quot;</a>')
  })
})
