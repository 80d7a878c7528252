import { readFile } from 'node:fs/promises';
import {
  consentReceiptSchema,
  isReceiptIntact,
  verifyChain,
  type ChainFault,
  type ConsentReceipt,
} from '@atendimento-ativo/domain';

export interface VerifyOptions {
  /** `hash` of a link that the chain must have: from the client's own copy, say. */
  readonly anchor?: string | undefined;
}

export interface VerifyResult {
  /** One sentence: that all is well, or what is wrong where. */
  readonly report: string;
  readonly isValid: boolean;
}

/**
 * Says whether an exported proof of consent is what was recorded, with nothing but the file: a chain as
 * `GET /v1/clients/{clientId}/consent` gives it, or the receipts of an attendance as the client got them.
 */
export async function verifyConsentCommand(path: string, { anchor }: VerifyOptions = {}): Promise<VerifyResult> {
  let exported: unknown;
  try {
    exported = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return invalid(`Cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const chain = listIn(exported, 'chain');
  if (chain) return verifyLinks(chain, anchor);
  const receipts = listIn(exported, 'receipts');
  if (receipts && anchor !== undefined) return invalid('Receipts are no chain: only a chain can have an anchor.');
  if (receipts) return verifyReceipts(receipts);
  return invalid('Holds neither "chain" nor "receipts". Export GET /v1/clients/{clientId}/consent as it is answered.');
}

async function verifyLinks(chain: readonly unknown[], anchor: string | undefined): Promise<VerifyResult> {
  const verdict = await verifyChain(chain, anchor);
  if (!verdict.valid) return invalid(`Link ${verdict.at} of ${chain.length}: ${FAULTS[verdict.reason]}`);
  const anchored = anchor === undefined ? '' : ' The anchor is one of them.';
  return { report: `Valid: ${counted(chain.length, 'link')}, each as it was recorded.${anchored}`, isValid: true };
}

async function verifyReceipts(receipts: readonly unknown[]): Promise<VerifyResult> {
  for (const [index, receipt] of receipts.entries()) {
    const where = `Receipt ${index + 1} of ${receipts.length}`;
    if (!consentReceiptSchema.safeParse(receipt).success) return invalid(`${where}: ${FAULTS.malformed}`);
    // The receipt as it came: what the schema returns has its texts trimmed, and would hide a change.
    if (!(await isReceiptIntact(receipt as ConsentReceipt))) return invalid(`${where}: ${FAULTS['receipt-altered']}`);
  }
  return { report: `Valid: ${counted(receipts.length, 'receipt')}, each as it was made.`, isValid: true };
}

const FAULTS: Readonly<Record<ChainFault, string>> = {
  malformed: 'a field is missing, unknown or of another form.',
  order: 'a link was removed, inserted or moved here.',
  'receipt-altered': 'the receipt was changed: its hash is not that of its content.',
  'link-altered': 'the link was changed: its hash is not that of its content.',
  'subject-differs': 'the receipt belongs to somebody else.',
  'record-repeated': 'the same record stands in the chain twice.',
  'anchor-missing': 'the anchor is in no link: the end was cut off, or everything was written anew.',
};

function listIn(exported: unknown, name: string): readonly unknown[] | undefined {
  if (typeof exported !== 'object' || exported === null || !(name in exported)) return undefined;
  const list: unknown = exported[name as keyof typeof exported];
  return Array.isArray(list) ? list : undefined;
}

function invalid(what: string): VerifyResult {
  return { report: `Not valid. ${what}`, isValid: false };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
