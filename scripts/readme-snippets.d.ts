/** What the snippets of the READMEs take from the reader's own program. */
import '@atendimento-ativo/components';
import type { ConsentPurpose, PurposeDecision } from '@atendimento-ativo/domain';
import type { Client, StorageWarning } from '@atendimento-ativo/sdk';
import type { SelfService } from '@atendimento-ativo/sdk/self-service';

declare global {
  const gateway: string;
  const getSessionToken: () => Promise<string>;
  const client: Client;
  const visit: SelfService;
  const typed: string;
  const explained: HTMLInputElement;
  const understood: HTMLInputElement;
  const baseUrl: string;
  const apiKey: string;
  const json: unknown;
  function askTheClient(purposes: readonly ConsentPurpose[]): Promise<readonly PurposeDecision[]>;
  function show(...facts: readonly (string | undefined)[]): void;
  function showWarnings(codes: readonly StorageWarning['code'][]): void;
}
