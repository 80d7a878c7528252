import type { Channel, Environment } from '../environment.js';
import { PinRequiredError } from '../errors.js';
import { Vault } from '../outbox/vault.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { generateSealingKey, unwrap, wrap, type WrappedKey } from './wrapped-key.js';

/** The keys of the accounts on this device: each one seals its records with a key of its own. */
export class KeyRing {
  readonly #storage: DeviceStorage;
  readonly #channel: Channel;
  readonly #vaults = new Map<string, Promise<Vault>>();
  /** Another one from the moment on in which the keys of before do not count any more. */
  generation = 0;

  constructor(storage: DeviceStorage, environment: Environment, signal: AbortSignal) {
    this.#storage = storage;
    storage.onRenewed?.(() => {
      this.generation += 1;
      this.#vaults.clear();
    });
    this.#channel = environment.join(`${storage.name}:locked`, (account) => this.#vaults.delete(account as string));
    signal.addEventListener('abort', () => this.#channel.leave());
    if (signal.aborted) this.#channel.leave();
  }

  /** What seals and opens an account's records. Throws `PinRequiredError` while they are locked. */
  vault(account: string): Promise<Vault> {
    let vault = this.#vaults.get(account);
    if (!vault) {
      vault = this.#open(account);
      this.#vaults.set(account, vault);
      vault.catch(() => this.#vaults.delete(account));
    }
    return vault;
  }

  async isOpen(account: string): Promise<boolean> {
    try {
      await this.vault(account);
      return true;
    } catch (error) {
      if (error instanceof PinRequiredError) return false;
      throw error;
    }
  }

  /** Opens an account's records with a key that a PIN gave. */
  unlock(account: string, key: CryptoKey): void {
    this.#vaults.set(account, Promise.resolve(new Vault(key)));
  }

  /** Forgets an account's key, in every tab. */
  lock(account: string): void {
    this.#vaults.delete(account);
    this.#channel.say(account);
  }

  async #open(account: string): Promise<Vault> {
    const deviceKey = await this.#storage.deviceKey();
    const { wrapped, pin } = await keyOf(this.#storage, account, deviceKey);
    if (pin) throw new PinRequiredError();
    return new Vault(await unwrap(wrapped, deviceKey, 'seal'));
  }
}

/** An account's key, made when first asked for. One write decides between tabs: the first key stored wins. */
export async function keyOf(storage: DeviceStorage, account: string, deviceKey: CryptoKey): Promise<WrappedKey> {
  let key: WrappedKey = { wrapped: await wrap(await generateSealingKey(), deviceKey) };
  await storage.reviseKey(account, (kept) => (key = kept ?? key));
  return key;
}
