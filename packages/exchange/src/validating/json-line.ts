import { pointerSteps } from '@pdn/core'
import type { JsonSkeleton } from '../reading/json-splitter.ts'

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

const afterBlanks = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** The place after the string that opens at `from`. */
const afterString = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x22) return at + 1
  }
  return text.length
}

/** The place after the value that begins at `from`. Iterative: any depth. */
const afterValue = (text: string, from: number): number => {
  let depth = 0
  for (let at = from; at < text.length; ) {
    const letter = text[at]
    if (letter === '"') at = afterString(text, at)
    else if (letter === '{' || letter === '[') {
      depth++
      at++
    } else if (letter === '}' || letter === ']') {
      if (depth === 0) return at
      depth--
      at++
    } else if (letter === ',' && depth === 0) return at
    else at++
    if (depth === 0 && (letter === '"' || letter === '}' || letter === ']')) return at
  }
  return text.length
}

const nameAt = (text: string, from: number, to: number): string | undefined => {
  try {
    return String(JSON.parse(text.slice(from, to)))
  } catch {
    return undefined
  }
}

/** Where the value of a member begins, in the object that opens at `from`; the last of a repeated name, as parsing takes it. */
const memberStart = (text: string, from: number, name: string): number | undefined => {
  let found: number | undefined
  let at = afterBlanks(text, from + 1)
  while (text[at] === '"') {
    const end = afterString(text, at)
    const value = afterBlanks(text, afterBlanks(text, end) + 1)
    if (nameAt(text, at, end) === name) found = value
    at = afterBlanks(text, afterValue(text, value))
    if (text[at] !== ',') break
    at = afterBlanks(text, at + 1)
  }
  return found
}

const itemStart = (text: string, from: number, index: number): number | undefined => {
  let at = afterBlanks(text, from + 1)
  for (let left = index; left > 0 && text[at] !== ']'; left--) {
    at = afterBlanks(text, afterValue(text, at))
    if (text[at] !== ',') return undefined
    at = afterBlanks(text, at + 1)
  }
  return at < text.length && text[at] !== ']' ? at : undefined
}

/**
 * Where in a well-formed JSON text the value at a JSON Pointer begins; the nearest value around it where there is none.
 */
const jsonOffset = (text: string, pointer: string): number => {
  let at = afterBlanks(text, 0)
  for (const step of pointerSteps(pointer) ?? []) {
    const next =
      text[at] === '{' ? memberStart(text, at, step) : text[at] === '[' ? itemStart(text, at, Number(step)) : undefined
    if (next === undefined) break
    at = next
  }
  return at
}

const breaksIn = (text: string, from: number, to: number): number => {
  let breaks = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}

/** How many lines below the first of a well-formed JSON text what `jsonOffset` finds begins. */
export const jsonLine = (text: string, pointer: string): number => breaksIn(text, 0, jsonOffset(text, pointer))

/** The line of the file on which what `jsonOffset` finds in a skeleton begins. */
export const skeletonLine = ({ text, marks }: JsonSkeleton, pointer: string): number => {
  const at = jsonOffset(text, pointer)
  const { offset, line } = marks.findLast(mark => mark.offset <= at) ?? { offset: 0, line: 1 }
  return line + breaksIn(text, offset, at)
}
