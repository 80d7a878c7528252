/** The middle of an exchange that took longer says too little. */
const LONGEST_EXCHANGE_MS = 10_000;

/** How far the gateway's clock is ahead of the device's, as the last exchange showed it. */
export class GatewayClock {
  #offset: number | undefined;

  /** Milliseconds, below zero when the device is ahead; `undefined` until the gateway told its time. */
  get offset(): number | undefined {
    return this.#offset;
  }

  /**
   * Learns from an answer. The gateway wrote it somewhere between the sending and the arrival: in the middle, as far as
   * one can tell. Where the device's clock was set meanwhile, or nobody told a time, nothing is learnt.
   *
   * @param told the answer's `GATEWAY_TIME_HEADER`
   */
  hear(told: string | null, sentAt: number, answeredAt: number): void {
    const duration = answeredAt - sentAt;
    const gatewayTime = Date.parse(told ?? '');
    if (Number.isNaN(gatewayTime) || duration < 0 || duration > LONGEST_EXCHANGE_MS) return;
    this.#offset = Math.round(gatewayTime - (sentAt + answeredAt) / 2);
  }
}
