const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const FRAME_MS = 90

/**
 * Shows what a command is doing: one line per finished step with its time, and in a terminal a line
 * below them with the steps that still run.
 */
export function createProgress(stream = process.stderr) {
  const running = new Map()
  const colours = stream.isTTY && !process.env.NO_COLOR
  const moves = Boolean(stream.isTTY && !process.env.CI)
  const paint = (code, text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)
  let frame = 0
  let timer = null

  const clear = () => moves && stream.write('\r\u001b[2K')
  const draw = () => {
    if (!moves || running.size === 0) return
    const text = [...running.values()].map((step) => `${step.label} ${seconds(step.since)}`).join(' · ')
    const width = Math.max(20, (stream.columns || 80) - 4)
    stream.write(`\r\u001b[2K${paint(36, FRAMES[frame++ % FRAMES.length])} ${text.slice(0, width)}`)
  }
  const print = (line) => {
    clear()
    stream.write(`${line}\n`)
    draw()
  }
  const watch = () => {
    if (running.size > 0 && moves) timer ??= setInterval(draw, FRAME_MS)
    else if (running.size === 0 && timer) {
      clearInterval(timer)
      timer = null
      clear()
    }
  }

  return {
    /** A line on its own, such as a note or a skip. */
    say: (text) => print(`${paint(90, '·')} ${text}`),

    /** Runs one step and reports how it ended; `work` may return a sentence that describes the result. */
    async step(label, work) {
      const key = Symbol(label)
      running.set(key, { label, since: Date.now() })
      const since = Date.now()
      if (!moves) stream.write(`· ${label} …\n`)
      watch()
      try {
        const result = await work()
        running.delete(key)
        const told = typeof result === 'string' ? result : label
        print(`${paint(32, '✓')} ${told} ${paint(90, seconds(since))}`)
        return result
      } catch (error) {
        running.delete(key)
        print(`${paint(31, '✗')} ${label} ${paint(90, seconds(since))}`)
        throw error
      } finally {
        watch()
      }
    },
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
