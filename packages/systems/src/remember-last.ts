/** A function that remembers its last answer, so that who asks the same again at once is answered at once. */
export const rememberLast = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  let last: { readonly key: Key; readonly value: Value } | undefined
  return key => {
    if (last === undefined || last.key !== key) last = { key, value: make(key) }
    return last.value
  }
}
