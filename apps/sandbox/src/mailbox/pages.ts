import { html, raw } from 'hono/html'
import { counted, type Markup, monogram, page, timestamp } from '../switchboard/page.ts'
import { type Attachment, bareAddress, type Letter, recipients } from './letters.ts'

const TONES: Record<Letter['lastEvent'], string> = {
  delivered: 'positive',
  bounced: 'critical',
  complained: 'critical',
  scheduled: 'caution',
  canceled: 'caution',
}

/** Letters newest first, with one chip per recipient; it reloads by itself when one more arrives. */
export function mailboxPage(input: {
  letters: Letter[]
  addresses: { address: string; count: number }[]
  to: string | undefined
  total: number
  isDown: boolean
}): Markup {
  const row = (letter: Letter) => html`<li><a class="row" href="/mailbox/letters/${letter.id}">
    ${monogram(senderName(letter.from))}
    <span class="grow"><span class="title">${letter.subject}</span>
      <span class="sub">${senderName(letter.from)} to ${recipients(letter).join(', ')}</span></span>
    <span class="aside">${timestamp(letter.createdAt)}<br />
      ${letter.attachments.length > 0 ? html`<span class="tag">${counted(letter.attachments.length, 'attachment')}</span>` : ''}
      ${letter.lastEvent === 'delivered' ? '' : html`<span class="tag ${TONES[letter.lastEvent]}">${letter.lastEvent}</span>`}
    </span></a></li>`
  const chip = (address: string | undefined, label: string, count: number) => html`<a class="chip"
    href="${address ? `/mailbox?to=${encodeURIComponent(address)}` : '/mailbox'}"
    ${address === input.to ? raw('aria-current="true"') : ''}>${label} <span>${count}</span></a>`
  return page({
    title: 'Mailbox',
    at: '/mailbox',
    wide: true,
    body: html`
      <div class="between"><div><h1>Mailbox</h1>
        <p class="lead">Every letter the product sent, to anybody. None of them left this machine.</p></div>
        <div class="actions">
          <form method="post" action="/control/mailbox"><input type="hidden" name="down" value="${input.isDown ? 'false' : 'true'}" />
            <button class="button small">${input.isDown ? 'Switch back on' : 'Switch off'}</button></form>
          <form method="post" action="/control/mailbox"><input type="hidden" name="empty" value="true" />
            <button class="button small danger">Empty</button></form>
        </div></div>
      ${input.isDown ? html`<p class="notice" role="status">Switched off: every letter is answered with 503.</p>` : ''}
      <nav class="chips" aria-label="Recipients">
        ${chip(undefined, 'Everybody', input.total)}
        ${input.addresses.map(({ address, count }) => chip(address, address, count))}
      </nav>
      ${
        input.letters.length > 0
          ? html`<ul class="rows">${input.letters.map(row)}</ul>`
          : html`<div class="empty"><p>No letters yet. Sign up, book or cancel something in the product.</p></div>`
      }
      <script>
        const shown = ${raw(JSON.stringify(input.letters[0]?.id ?? null))}
        setInterval(async () => {
          if (document.hidden) return
          const answer = await fetch('/mailbox/letters.json?limit=1' + location.search.replace('?', '&')).catch(() => null)
          const newest = answer && answer.ok ? (await answer.json()).letters[0] : undefined
          if (newest && newest.id !== shown) location.reload()
        }, 2500)
      </script>`,
  })
}

export function letterPage(letter: Letter): Markup {
  return page({
    title: letter.subject,
    at: '/mailbox',
    body: html`
      <p class="small"><a href="/mailbox">All letters</a></p>
      <h1>${letter.subject}</h1>
      <p><span class="tag ${TONES[letter.lastEvent]}">${letter.lastEvent}</span></p>
      <dl class="facts">
        <dt>From</dt><dd>${letter.from}</dd>
        ${addressLine('To', letter.to)}${addressLine('Cc', letter.cc)}${addressLine('Bcc', letter.bcc)}
        ${addressLine('Reply to', letter.replyTo)}
        <dt>Sent</dt><dd>${timestamp(letter.createdAt)}</dd>
      </dl>
      ${
        letter.html === null
          ? ''
          : html`<h2>Letter</h2>
            <iframe class="letter" title="${letter.subject}" src="/mailbox/letters/${letter.id}/html"
              sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
            <script>
              const frame = document.querySelector('iframe.letter')
              const fit = () => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + 2 + 'px' }
              frame.addEventListener('load', fit)
              addEventListener('resize', fit)
            </script>`
      }
      ${letter.attachments.length > 0 ? html`<h2>Attachments</h2>${letter.attachments.map((one, index) => attachmentCard(letter, one, index))}` : ''}
      ${letter.text === null ? '' : html`<h2>Plain text</h2><pre>${letter.text}</pre>`}
      <h2>Headers</h2>
      <div class="card"><dl class="facts">
        ${Object.entries(letter.headers).map(([name, value]) => html`<dt>${name}</dt><dd class="mono">${value}</dd>`)}
        ${letter.tags.map((tag) => html`<dt>Tag ${tag.name}</dt><dd class="mono">${tag.value}</dd>`)}
        <dt>Idempotency-Key</dt><dd class="mono">${letter.idempotencyKey ?? 'none'}</dd>
        <dt>Id</dt><dd class="mono">${letter.id}</dd>
      </dl></div>`,
  })
}

function attachmentCard(letter: Letter, attachment: Attachment, index: number): Markup {
  const bytes = Buffer.from(attachment.content, 'base64')
  const isCalendar = attachment.contentType.startsWith('text/calendar')
  const isText = isCalendar || attachment.contentType.startsWith('text/')
  return html`<div class="card">
    <div class="between"><h3>${attachment.filename}</h3>
      <a class="button small" href="/mailbox/letters/${letter.id}/attachments/${index}" download="${attachment.filename}">Download</a></div>
    <p class="small quiet">${attachment.contentType} · ${bytes.length} bytes</p>
    ${isText ? html`<pre>${isCalendar ? unfold(bytes.toString('utf8')) : bytes.toString('utf8')}</pre>` : ''}
  </div>`
}

/** Joins the folded lines of a calendar file (RFC 5545, 3.1) so that it can be read. */
function unfold(ics: string): string {
  return ics.replace(/\r?\n[ \t]/g, '').replaceAll('\r\n', '\n')
}

/** The HTML part as its own document: links open beside it, inline images come from the attachments. */
export function letterDocument(letter: Letter): string {
  const images = letter.attachments.reduce(
    (text, attachment, index) =>
      attachment.contentId
        ? text.replaceAll(`cid:${attachment.contentId}`, `/mailbox/letters/${letter.id}/attachments/${index}`)
        : text,
    letter.html ?? '',
  )
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(images) ? images.replace(/<head[^>]*>/i, (head) => head + base) : base + images
}

function addressLine(label: string, addresses: string[]): Markup | '' {
  return addresses.length > 0 ? html`<dt>${label}</dt><dd>${addresses.join(', ')}</dd>` : ''
}

function senderName(from: string): string {
  return /^"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? bareAddress(from)
}
