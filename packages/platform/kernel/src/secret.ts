const shown = '[secret]'

/** A value that refuses to be printed, logged, templated or serialised; read it with `reveal()`. */
export class Secret<Value = string> {
  readonly #value: Value
  constructor(value: Value) {
    this.#value = value
  }
  reveal(): Value {
    return this.#value
  }
  toString(): string {
    return shown
  }
  toJSON(): string {
    return shown
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown
  }
}
