import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalJson, type AttendanceEvent } from '@atendimento-ativo/domain';
import { Visit } from '@atendimento-ativo/testbed/visit';
import fc from 'fast-check';
import type { JournalLine } from '../witness/journal.js';
import { checkLedger, type Checked } from './ledger-check.js';
import { readCalls } from './story.js';

/** A visit as the gateway holds it, and as an agent saw it being saved. */
function visit(): { events: AttendanceEvent[]; journal: JournalLine[] } {
  const events = new Visit().whole() as unknown as AttendanceEvent[];
  return { events, journal: events.flatMap(seen) };
}

function seen(event: AttendanceEvent): JournalLine[] {
  const { id: call, attendanceId, type, payload } = event;
  return [
    { kind: 'begun', call, type, payload, ...(type === 'attendance.started' ? {} : { attendanceId }) },
    { kind: 'saved', call, attendanceId },
  ];
}

function check(journal: readonly JournalLine[], events: readonly AttendanceEvent[], sent = events): Checked {
  return checkLedger(readCalls(journal), events, new Map(sent.map((event) => [event.id, canonicalJson(event)])));
}

/** How much of each kind was found. */
function counts({ lost, duplicated, reordered, altered, halved }: Checked): Record<string, number> {
  const all = Object.entries({ lost, duplicated, reordered, altered, halved });
  return Object.fromEntries(all.flatMap(([kind, { length }]) => (length > 0 ? [[kind, length] as const] : [])));
}

/** Any event of the visit but its start. */
const anyPlace = fc.integer({ min: 1, max: 7 });

describe('checkLedger', () => {
  test('has nothing against visits that are there as they were seen', () => {
    const visits = [visit(), visit(), visit()];
    const checked = check(
      visits.flatMap(({ journal }) => journal),
      visits.flatMap(({ events }) => events).reverse(),
    );
    assert.deepEqual(counts(checked), {});
    assert.equal(checked.saved, 24);
    assert.equal(checked.attendances, 3);
  });

  test('tells apart two starts that died with the browser by what was recorded after them', () => {
    const [first, second] = [visit(), visit()];
    const died = (call: string): JournalLine[] => {
      const { type, payload } = first.events[0] as AttendanceEvent;
      return [
        { kind: 'begun', call, type, payload },
        { kind: 'killed', call, isCommitted: true },
      ];
    };
    // The first attendance went on before the second one began; both began with the same words.
    const journal = [...died('1'), ...first.journal.slice(2), ...died('2')];
    for (const events of [
      [...first.events, ...second.events.slice(0, 1)],
      [...second.events.slice(0, 1), ...first.events],
    ]) {
      assert.deepEqual(counts(check(journal, events)), {});
    }
  });

  test('misses what was seen as saved', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const { journal, events } = visit();
        const found = counts(check(journal, events.toSpliced(place, 1)));
        // Without its last event an attendance is still whole so far.
        assert.deepEqual(found, { lost: 1, ...(place < 7 && { halved: 1 }) });
      }),
    );
  });

  test('misses an attendance that is not there at all', () => {
    assert.deepEqual(counts(check(visit().journal, [])), { lost: 8 });
  });

  test('names what is there twice', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const { journal, events } = visit();
        const again = { ...events[place]!, id: '019ab000-0000-7000-8000-ffffffffffff', sequence: 9 };
        assert.deepEqual(counts(check(journal, [...events, again])), { duplicated: 1 });
      }),
    );
  });

  test('names what is there although the agent was told that it was not saved', () => {
    const { journal, events } = visit();
    const refused: JournalLine = { kind: 'refused', call: events.at(-1)!.id, code: 'storage_failed' };
    assert.deepEqual(counts(check([...journal.slice(0, -1), refused], events)), { duplicated: 1 });
  });

  test('leaves open whether a record is there whose end nobody saw', () => {
    const { journal, events } = visit();
    const cut = journal.slice(0, -1);
    assert.deepEqual(counts(check(cut, events)), {});
    assert.equal(check(cut, events).savedUnseen, 1);
    assert.deepEqual(counts(check(cut, events.slice(0, -1))), {});
  });

  test('knows from where the browser died whether a record must be there', () => {
    const { journal, events } = visit();
    const killed = (isCommitted: boolean): JournalLine[] => [
      ...journal.slice(0, -1),
      { kind: 'killed', call: events.at(-1)!.id, isCommitted },
    ];
    assert.deepEqual(counts(check(killed(true), events)), {});
    assert.deepEqual(counts(check(killed(true), events.slice(0, -1))), { lost: 1 });
    assert.deepEqual(counts(check(killed(false), events)), { duplicated: 1 });
    assert.deepEqual(counts(check(killed(false), events.slice(0, -1))), {});
  });

  test('takes a start that died with the browser for the beginning of the attendance that came of it', () => {
    const { journal, events } = visit();
    assert.deepEqual(counts(check(journal.toSpliced(1, 1), events)), {});
  });

  test('notices what stands before something that was saved earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (place) => {
        const { journal, events } = visit();
        const swapped = events.map((event, index) => {
          if (index === place) return { ...event, sequence: place + 2 };
          return index === place + 1 ? { ...event, sequence: place + 1 } : event;
        });
        assert.deepEqual(counts(check(journal, swapped)), { reordered: 1 });
      }),
    );
  });

  test('lets two tabs that write at the same time do so in any order', () => {
    const { journal, events } = visit();
    const [first, second] = [journal.slice(2, 4), journal.slice(4, 6)];
    const interleaved = [second[0]!, first[0]!, second[1]!, first[1]!];
    assert.deepEqual(counts(check(journal.toSpliced(2, 4, ...interleaved), events)), {});
  });

  test('notices what is not as it was entered', () => {
    const { journal, events } = visit();
    const changed = events.map((event) =>
      event.type === 'followup.scheduled' ? { ...event, payload: { ...event.payload, date: '2026-12-24' } } : event,
    );
    assert.deepEqual(counts(check(journal, changed)), { altered: 1, lost: 1 });
  });

  test('notices what is not as it left the device', () => {
    const { journal, events } = visit();
    const changed = events.map((event, index) =>
      index === 3 ? { ...event, occurredAt: '2026-01-01T00:00:00Z' } : event,
    );
    assert.deepEqual(counts(check(journal, changed, events)), { altered: 1 });
  });
});
