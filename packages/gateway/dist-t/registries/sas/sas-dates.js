const WRITTEN = {
    iso: (date, time) => `${date}T${time}`,
    brazilian: (date, time) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)} ${time}`,
    slashed: (date, time) => `${date.replace(/-/g, '/')}T${time}`,
};
const READ = [
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<time>\d\d:\d\d:\d\d)(?:\.\d+)?$/,
    /^(?<day>\d\d)\/(?<month>\d\d)\/(?<year>\d{4}) (?<time>\d\d:\d\d:\d\d)$/,
    /^(?<year>\d{4})\/(?<month>\d\d)\/(?<day>\d\d)T(?<time>\d\d:\d\d:\d\d)$/,
];
/** A moment as the state's clocks showed it, to the second: `2026-03-10T09:02:00` in the `iso` format. */
export function writeDateTime(moment, { timeZone, dateFormat }) {
    const [date = '', time = ''] = localTime(moment, timeZone).split('T');
    return WRITTEN[dateFormat](date, time);
}
/** The accounting month that a moment falls into, `MM/yyyy`. */
export function writeMonth(moment, timeZone) {
    const [year, month] = localTime(moment, timeZone).split('-');
    return `${month}/${year}`;
}
/** Reads any of the three formats as `yyyy-MM-ddTHH:mm:ss`, or `undefined`. */
export function readDateTime(text) {
    for (const format of READ) {
        const parts = format.exec(text)?.groups;
        if (parts)
            return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['time']}`;
    }
    return undefined;
}
/** `yyyy-MM-ddTHH:mm:ss` on the clocks of a time zone. */
export function localTime(moment, timeZone) {
    const formatter = new Intl.DateTimeFormat('en', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
    });
    const parts = new Map(formatter.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
    const date = `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
    return `${date}T${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
}
//# sourceMappingURL=sas-dates.js.map