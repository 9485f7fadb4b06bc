/**
 * The little Markdown that terms are written in: headings, paragraphs, lists and strong words. Everything
 * else is shown as it stands, so a text can hold nothing that runs.
 */
export function PlainMarkdown({ text }: { text: string }) {
  return (
    <div className="flex max-w-prose flex-col gap-3">
      {blocksOf(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once and never reordered.
        <Block key={index} lines={block} />
      ))}
    </div>
  )
}

/** Lines that belong together. A heading stands alone, also when its text follows without an empty line. */
export function blocksOf(text: string): string[][] {
  const blocks: string[][] = []
  let isOpen = false
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const isHeading = headingOf(line) !== null
    const last = blocks.at(-1)
    if (line.trim() === '') isOpen = false
    else if (isOpen && !isHeading && last && isItem(last[0] ?? '') === isItem(line)) last.push(line)
    else {
      blocks.push([line])
      isOpen = !isHeading
    }
  }
  return blocks
}

function Block({ lines }: { lines: readonly string[] }) {
  const first = lines[0] ?? ''
  const heading = headingOf(first)
  if (heading) return <h2 className="mt-2 text-lg">{heading}</h2>
  if (isItem(first)) {
    return (
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {lines.map((line) => (
          <li key={line}>
            <Words text={line.replace(/^\s*[-*]\s+/, '')} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <p>
      <Words text={lines.join(' ')} />
    </p>
  )
}

function Words({ text }: { text: string }) {
  return text.split('**').map((part, index) => (index % 2 === 1 ? <strong key={part}>{part}</strong> : part))
}

function headingOf(line: string): string | null {
  return /^#{1,4}\s+(.*)$/.exec(line.trim())?.[1] ?? null
}

function isItem(line: string): boolean {
  return /^\s*[-*]\s/.test(line)
}
