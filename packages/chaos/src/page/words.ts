import type { KillPoint, StorageFault } from '../storm/harm.js';
import type { Begun, Refused, Saved } from '../witness/journal.js';

/** What page and witness say to each other. */

/** What a tab is opened for. */
export interface TabPlan {
  readonly gateway: string;
  readonly seed: number;
  /** Fair weather: finish what is open, send everything, begin nothing new. */
  readonly isFair: boolean;
}

/** How the last call ended and which one comes next. */
export interface Report {
  readonly ended?: Saved | Refused;
  readonly begun?: Begun;
  /** Storage faults that happened since the last report. */
  readonly suffered: readonly StorageFault[];
}

/** What the storm has in mind for the tab from now on. */
export interface Weather {
  readonly storageFault?: StorageFault;
  /** The device's clock jumps: milliseconds that it is ahead from now on, or behind. */
  readonly clockOffset?: number;
  /** Where the browser is to die. */
  readonly killAt?: KillPoint;
}

/** What is left on the device after the storm. */
export interface Drained {
  readonly pending: number;
  readonly rejected: readonly unknown[];
}
