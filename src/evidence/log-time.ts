/** The line of a log that syslog wrote. */
export interface SyslogLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The host that wrote it, as the line names it. */
  readonly host: string;
  /** `postfix/smtp` */
  readonly program: string;
  readonly message: string;
}

const SYSLOG =
  /^(?:<\d{1,3}>(?:\d )?)?(?:([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)|(\d{4}-\d\d-\d\dT[\d:.,]{5,20}(?:Z|[+-]\d\d:?\d\d)?)) (\S{1,255}) {1,8}([\w./-]{1,64})(?:\[\d{1,10}\])?: (.*)$/;

/**
 * Reads a line of syslog, with a date of RFC 3164 or RFC 3339. The former has neither year nor time zone: it is taken as
 * UTC, in the year in which it is not later than a day after now.
 *
 * @param now milliseconds since 1970
 */
export function readSyslogLine(line: string, now: number): SyslogLine | null {
  const [, month, day, time, iso, host = '', program = '', message = ''] = SYSLOG.exec(line) ?? [];
  if (month !== undefined) {
    const at = inYear(`${day} ${month}`, `${time}`, now);
    return at === null ? null : { at, host, program, message };
  }
  const at = iso === undefined ? Number.NaN : isoTime(iso);
  return Number.isNaN(at) ? null : { at, host, program, message };
}

/** The milliseconds since 1970 of a date of ISO 8601. Without a time zone it is UTC. */
export function isoTime(text: string): number {
  const iso = text
    .trim()
    .replace(' ', 'T')
    .replace(',', '.')
    .replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2');
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`);
}

const DAY_MS = 86_400_000;

function inYear(date: string, time: string, now: number): number | null {
  const year = new Date(now).getUTCFullYear();
  for (const candidate of [year, year - 1]) {
    const at = Date.parse(`${date} ${candidate} ${time} GMT`);
    if (Number.isNaN(at)) return null;
    if (at <= now + DAY_MS) return at;
  }
  return null;
}
