/** End of a visit. A device whose clock was set back meanwhile must not make it end before it began. */
export function endOf(startedAt: string, endedAt: string | undefined): string {
  return endedAt !== undefined && Date.parse(endedAt) > Date.parse(startedAt) ? endedAt : startedAt;
}
