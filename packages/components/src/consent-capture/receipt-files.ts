import type { AttendanceReceipts, ConsentReceipt } from '@atendimento-ativo/domain';
import type { ConsentTexts } from './texts.js';

/** What a receipt is written with. */
type ReceiptTexts = Pick<ConsentTexts, 'formatDate' | 'formatTime' | 'text'>;

/** The receipts for a program: what `atendimento-ativo verify-consent` reads. */
export function receiptsAsJson(receipts: readonly ConsentReceipt[]): string {
  const body: AttendanceReceipts = { receipts: [...receipts] };
  return JSON.stringify(body, null, 2);
}

/** The receipts for people, whole: every field of the record in words. */
export function receiptsAsText(receipts: readonly ConsentReceipt[], texts: ReceiptTexts): string {
  return receipts.map((receipt) => receiptAsText(receipt, texts)).join(`\n${'-'.repeat(60)}\n\n`);
}

function receiptAsText(receipt: ConsentReceipt, texts: ReceiptTexts): string {
  const { notice, purposes, processing, parties, event, rights, subject, recordId, hash } = receipt;
  const { controller, partner, agent } = parties;
  const facts: [string, string][] = [
    [texts.text('receipt.number'), recordId],
    [texts.text('receipt.time'), `${texts.formatDate(event.time)}, ${texts.formatTime(event.time)} (${event.time})`],
    [texts.text('receipt.client'), `${subject}, ${texts.text(`receipt.method.${event.method}`)}`],
    [texts.text('receipt.evidence'), event.evidence ?? ''],
    [texts.text('receipt.explained'), event.acknowledged ? texts.text(`receipt.${event.acknowledged}`) : ''],
    [texts.text('receipt.place'), [event.place.state, event.place.unitId].filter(Boolean).join(', ')],
    [texts.text('receipt.collector'), [agent?.name, partner?.name].filter(Boolean).join(', ')],
    [texts.text('controller'), [controller.name, controller.address, controller.contact].join(' ')],
    [texts.text('receipt.version'), `${notice.id} ${notice.version} (${notice.locale})`],
    [texts.text('receipt.text'), notice.hash],
    [texts.text('processing.data'), processing.dataCategories.join('; ')],
    [texts.text('processing.storage'), processing.storageLocations.join('; ')],
    [texts.text('processing.retention'), processing.retention],
    [texts.text('processing.recipients'), processing.recipients.join('; ')],
    [texts.text('withdrawal'), processing.withdrawalMethod],
    [texts.text('rights'), rights],
    [texts.text('receipt.hash'), hash],
  ];
  return [
    texts.text('receipt').toLocaleUpperCase(notice.locale),
    '',
    ...purposes.map(({ title, text, decision }) => `${title}: ${texts.text(decision)}\n  ${text}`),
    '',
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`),
    '',
  ].join('\n');
}
