import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { followUpCalendar, type FollowUpEntry } from './follow-up-calendar.js';

const entry: FollowUpEntry = {
  attendanceId: '019ab000-0000-7000-8000-000000000000',
  revision: 7,
  date: '2026-04-10',
  stamp: new Date('2026-03-10T12:34:56.789Z'),
  summary: 'Próximo contato do Sebrae: WhatsApp',
  description: 'Levar: caderno, lista; e\\ou a planilha.\nAté lá!',
};

/** The properties of a file as a calendar reads them: lines put together again, texts without their escapes. */
function read(calendar: string): readonly (readonly [name: string, value: string])[] {
  return calendar
    .replace(/\r\n /g, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1).replace(/\\([\\;,nN])/g, (_, escaped: string) => {
        return escaped.toLowerCase() === 'n' ? '\n' : escaped;
      });
      return [line.slice(0, colon), value];
    });
}

describe('followUpCalendar', () => {
  it('is an entry for the whole day, with a reminder in the morning of the day before', () => {
    assert.deepEqual(read(followUpCalendar(entry)), [
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Atendimento Ativo//Continuidade//PT'],
      ['BEGIN', 'VEVENT'],
      ['UID', entry.attendanceId],
      ['SEQUENCE', '7'],
      ['DTSTAMP', '20260310T123456Z'],
      ['DTSTART;VALUE=DATE', '20260410'],
      ['TRANSP', 'TRANSPARENT'],
      ['SUMMARY', entry.summary],
      ['DESCRIPTION', entry.description],
      ['BEGIN', 'VALARM'],
      ['ACTION', 'DISPLAY'],
      ['TRIGGER', '-PT15H'],
      ['DESCRIPTION', entry.summary],
      ['END', 'VALARM'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ]);
  });

  it('escapes what has a meaning of its own in the file', () => {
    const calendar = followUpCalendar({ ...entry, description: 'a,b;c\\d\ne' });
    assert.ok(calendar.includes('\r\nDESCRIPTION:a\\,b\\;c\\\\d\\ne\r\n'));
  });

  it('does not let a text begin a line of its own', () => {
    const calendar = followUpCalendar({ ...entry, summary: 'x\r\nATTENDEE:mailto:a@example.org\rEND:VEVENT\0' });
    assert.deepEqual(
      read(calendar).filter(([name]) => name === 'ATTENDEE'),
      [],
    );
    assert.equal(calendar.match(/^END:VEVENT\r$/gm)?.length, 1);
  });

  const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });

  it('keeps any text through folding and escaping', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const shown = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\v\f\x0e-\x1f\x7f]/g, '');
        const texts = read(followUpCalendar({ ...entry, summary, description }))
          .filter(([name]) => name === 'SUMMARY' || name === 'DESCRIPTION')
          .map(([, value]) => value);
        assert.deepEqual(texts, [shown(summary), shown(description), shown(summary)]);
      }),
    );
  });

  it('writes no line over 75 octets, and cuts none inside a character', () => {
    const wide = fc.string({ unit: fc.constantFrom('a', 'ç', '—', '🥖', ',', '\n', '\\'), maxLength: 400 });
    fc.assert(
      fc.property(fc.oneof(anyText, wide), (description) => {
        const calendar = followUpCalendar({ ...entry, description });
        assert.ok(calendar.endsWith('END:VCALENDAR\r\n'));
        for (const line of calendar.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.equal(Buffer.from(line).toString(), line);
        }
      }),
    );
  });
});
