/** The next contact as an entry of a calendar. The texts are the caller's, in the language of whoever reads them. */
export interface FollowUpEntry {
  /** The attendance that it was agreed in: the same one makes the same entry. */
  readonly attendanceId: string;
  /** Rises when the contact is moved, so that calendars replace the entry that they have. */
  readonly revision: number;
  /** `yyyy-MM-dd`; the entry takes the whole day. */
  readonly date: string;
  /** When the entry was made. */
  readonly stamp: Date;
  readonly summary: string;
  readonly description: string;
}

/** Nine in the morning of the day before: a day before the start would be midnight. */
const REMINDER = '-PT15H';

const LINE_OCTETS = 75;

/**
 * An iCalendar file (`text/calendar`, UTF-8) with the next contact and a reminder on the day before.
 *
 * Source: RFC 5545.
 */
export function followUpCalendar(entry: FollowUpEntry): string {
  const { attendanceId, revision, date, stamp, summary, description } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Atendimento Ativo//Continuidade//PT',
    'BEGIN:VEVENT',
    `UID:${attendanceId}`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${REMINDER}`,
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** `20260310T120000Z` */
function utc(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A text value (RFC 5545 §3.3.11); control characters have no place in one. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\v\f\x0e-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Lines of at most 75 octets, never cut inside a character (RFC 5545 §3.1); those that go on begin with a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
