import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { Sheet, SheetParty } from './sheet.ts'

/** Where the letters lie: two subsets in two weights each. */
export type FontFiles = Readonly<Record<'latin' | 'latin-ext', Readonly<Record<400 | 600, string>>>>

// The letters of Icelandic are in the first subset, those of the countries around in the second.
const families = { Figtree: 'latin', 'Figtree beyond': 'latin-ext' } as const
const weights = [400, 600] as const

/** Letters that another sheet was drawn with remember which ones it used, and can lose one here: each has its own. */
function takeLetters(files: FontFiles): void {
  for (const [family, subset] of Object.entries(families)) {
    const fonts = weights.map((fontWeight) => ({ src: files[subset][fontWeight], fontWeight }))
    delete Font.getRegisteredFonts()[family]
    Font.register({ family, fonts })
  }
}

// A name is never broken in two.
Font.registerHyphenationCallback((word) => [word])

const ink = '#1d2624'
const quiet = '#55625e'
const line = '#d5dcd9'

const styles = StyleSheet.create({
  page: {
    padding: '48 52 64',
    fontFamily: ['Figtree', 'Figtree beyond'],
    fontSize: 10,
    color: ink,
  },
  // Not of the page: text that is drawn anew on every page is lost where a height of lines is set.
  body: { fontSize: 10, lineHeight: 1.45 },
  head: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 28 },
  title: { fontSize: 22, fontWeight: 600, lineHeight: 1.2, maxWidth: 280 },
  facts: { alignItems: 'flex-end', maxWidth: 220, textAlign: 'right' },
  quiet: { color: quiet, fontSize: 9 },
  strong: { fontWeight: 600 },
  parties: { flexDirection: 'row', gap: 28, marginBottom: 28 },
  party: { flex: 1, borderTop: `1 solid ${line}`, paddingTop: 8 },
  row: { flexDirection: 'row', gap: 12, borderBottom: `1 solid ${line}`, paddingVertical: 7 },
  rowHead: { flexDirection: 'row', gap: 12, borderBottom: `1 solid ${ink}`, paddingBottom: 5 },
  what: { flex: 5 },
  when: { flex: 4 },
  amount: { flex: 2, textAlign: 'right' },
  totals: { marginTop: 12, alignSelf: 'flex-end', width: 260 },
  total: { flexDirection: 'row', justifyContent: 'space-between', paddingVertical: 3 },
  totalStrong: { fontSize: 13, borderTop: `1 solid ${ink}`, marginTop: 4, paddingTop: 7 },
  notes: { marginTop: 28, gap: 5 },
  check: { marginTop: 28, padding: 12, border: `1 solid ${line}`, borderRadius: 6, gap: 2 },
  code: { fontSize: 13, fontWeight: 600, letterSpacing: 1 },
  foot: {
    position: 'absolute',
    bottom: 30,
    left: 52,
    right: 52,
    textAlign: 'right',
    color: quiet,
    fontSize: 8,
  },
})

let before: Promise<unknown> = Promise.resolve()

/** Draws a sheet on paper, one after another: the letters are the process's. */
export function drawSheet(sheet: Sheet, letters: FontFiles): Promise<Buffer> {
  const drawn = before.then(() => {
    takeLetters(letters)
    return draw(sheet)
  })
  // Whoever asked for a sheet hears why it failed; the next one is drawn all the same.
  before = drawn.then(
    () => undefined,
    () => undefined,
  )
  return drawn
}

function draw(sheet: Sheet): Promise<Buffer> {
  const [what, when, amount] = sheet.columns
  const number = sheet.facts[0]?.[1] ?? ''
  return renderToBuffer(
    <Document title={sheet.title} language={sheet.locale} producer="Kara" creator="Kara">
      <Page size="A4" style={styles.page}>
        <View style={styles.body}>
          <View style={styles.head}>
            <Text style={styles.title}>{sheet.title}</Text>
            <View style={styles.facts}>
              {sheet.facts.map(([label, value]) => (
                <Text key={label}>
                  <Text style={styles.quiet}>{label} </Text>
                  {value}
                </Text>
              ))}
            </View>
          </View>
          <View style={styles.parties}>
            {sheet.parties.map((party) => (
              <Party key={party.label} party={party} />
            ))}
          </View>
          <View>
            <View style={styles.rowHead} fixed>
              <Text style={[styles.what, styles.quiet]}>{what}</Text>
              <Text style={[styles.when, styles.quiet]}>{when}</Text>
              <Text style={[styles.amount, styles.quiet]}>{amount}</Text>
            </View>
            {sheet.rows.map((row) => (
              <View key={row.join('|')} style={styles.row} wrap={false}>
                <Text style={styles.what}>{row[0]}</Text>
                <Text style={styles.when}>{row[1]}</Text>
                <Text style={styles.amount}>{row[2]}</Text>
              </View>
            ))}
          </View>
          <View style={styles.totals} wrap={false}>
            {sheet.totals.map(({ label, amount, isStrong }) => (
              <View key={label} style={isStrong ? [styles.total, styles.totalStrong] : styles.total}>
                <Text style={isStrong ? styles.strong : styles.quiet}>{label}</Text>
                <Text style={isStrong ? styles.strong : {}}>{amount}</Text>
              </View>
            ))}
          </View>
          <View style={styles.notes} wrap={false}>
            {sheet.notes.map((note) => (
              <Text key={note}>{note}</Text>
            ))}
          </View>
          {sheet.check ? (
            <View style={styles.check} wrap={false}>
              <Text style={styles.quiet}>{sheet.check.text}</Text>
              <Text style={styles.code}>{sheet.check.code}</Text>
              <Text>{sheet.check.url}</Text>
            </View>
          ) : null}
        </View>
        <Text
          fixed
          style={styles.foot}
          render={({ pageNumber, totalPages }) =>
            totalPages > 1 ? `${number} · ${pageNumber} / ${totalPages}` : ''
          }
        />
      </Page>
    </Document>,
  )
}

function Party({ party }: { party: SheetParty }) {
  return (
    <View style={styles.party}>
      <Text style={styles.quiet}>{party.label}</Text>
      <Text style={styles.strong}>{party.name}</Text>
      {party.lines.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
    </View>
  )
}
