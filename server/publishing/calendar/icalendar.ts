import { isoDay } from '../../platform/days.ts'

/** A whole day in a calendar. */
export interface CalendarEntry {
  /** The same for as long as the thing exists, so that a calendar moves the entry instead of adding another. */
  readonly uid: string
  readonly on: Date
  readonly summary: string
  readonly description: string
  /** When what it tells of last changed. */
  readonly changedAt: Date
  /** Grows with each change (RFC 5545 §3.8.7.4). */
  readonly revision: number
}

const DAY_MS = 24 * 60 * 60 * 1_000

/** Longest line in octets, without its line break (RFC 5545 §3.1). */
const LONGEST_LINE = 75

/**
 * Entries as an iCalendar file (RFC 5545), soonest first. Written without a clock: the same entries make the same text,
 * so that a calendar program that asks every hour is told that nothing changed.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const soonestFirst = [...entries].sort((a, b) => a.on.getTime() - b.on.getTime() || (a.uid < b.uid ? -1 : 1))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Commonlot//Dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    // how often to ask again (RFC 7986 §5.7)
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...soonestFirst.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const linesOf = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `DTSTAMP:${instant(entry.changedAt)}`,
  `LAST-MODIFIED:${instant(entry.changedAt)}`,
  `SEQUENCE:${entry.revision}`,
  `DTSTART;VALUE=DATE:${day(entry.on)}`,
  // the end is the first day that no longer belongs to it (§3.6.1)
  `DTEND;VALUE=DATE:${day(new Date(entry.on.getTime() + DAY_MS))}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const day = (on: Date): string => isoDay(on).replaceAll('-', '')

/** 2027-03-31T09:00:00.000Z → 20270331T090000Z */
const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Text in which nothing can end the line or the value (§3.3.11); control characters are not allowed at all. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** A line in pieces of 75 octets at most, each further one after a space; no character is split (§3.1). */
export function folded(line: string): string {
  const pieces: string[] = []
  let [piece, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece)
      // the space that goes in front of it counts
      ;[piece, octets] = ['', 1]
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
