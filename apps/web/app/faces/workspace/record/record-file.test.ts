import { describe, expect, test } from 'vitest'
import { writeRecordFile } from './record-file.ts'

describe('the file of a whole record', () => {
  const file = (text: string) =>
    writeRecordFile({
      locale: 'is',
      title: 'Skrá',
      facts: [['Skjólstæðingur', 'Unnur <Ösp>']],
      parts: [
        {
          title: 'Nótur',
          empty: 'Engin nóta',
          entries: [{ title: 'Nóta', about: '', texts: [{ label: '', text }] }],
        },
        { title: 'Greiðslur', empty: 'Enginn reikningur', head: ['Dagur'], rows: [] },
      ],
    })

  test('holds what was written as text, whatever it looks like', () => {
    const html = file('<script>alert(1)</script> & "quoted" it\'s')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; it&#39;s')
    expect(html).not.toContain('<script')
    expect(html).toContain('Unnur &lt;Ösp&gt;')
  })

  test('asks nobody for anything: no script, picture, style or address outside of itself', () => {
    const html = file('Calm today.\nSecond line.')
    expect(html).not.toMatch(/<(script|img|link|iframe|form)|https?:|url\(/)
    expect(html).toContain('Calm today.\nSecond line.')
  })

  test('says of an empty part that it is empty', () => {
    expect(file('x')).toContain('<p>Enginn reikningur</p>')
  })
})
