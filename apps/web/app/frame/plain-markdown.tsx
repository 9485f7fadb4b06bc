/**
 * The little Markdown that terms are written in: headings, paragraphs and lists. Everything else is shown as
 * it stands, so a text can hold nothing that runs.
 */
export function PlainMarkdown({ text }: { text: string }) {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
  return (
    <div className="flex max-w-prose flex-col gap-3">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once and never reordered.
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: string }) {
  const heading = /^(#{1,4})\s+(.*)$/.exec(block)
  if (heading) return <h2 className="mt-2 text-lg">{heading[2]}</h2>
  const lines = block.split('\n')
  const items = lines.filter((line) => /^\s*[-*]\s/.test(line))
  if (items.length === lines.length) {
    return (
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {items.map((item) => (
          <li key={item}>{item.replace(/^\s*[-*]\s+/, '')}</li>
        ))}
      </ul>
    )
  }
  return <p>{lines.join(' ')}</p>
}
