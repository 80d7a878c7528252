/** When an attendance began, ISO 8601: its id is a UUIDv7, which carries its time. */
export function beginningOf(attendanceId: string): string {
  return new Date(Number.parseInt(attendanceId.replace('-', '').slice(0, 12), 16)).toISOString();
}
