/**
 * Masks secrets as the runner does (SecretMasker.cs, ValueEncoders.cs and HostContext.cs): the values themselves, and
 * the forms in which a program may print them.
 */
export interface SecretMasker {
  /** Adds a value. An empty one is ignored. */
  add(value: string): void;
  mask(text: string): string;
  /** The values that were added, without their other forms. */
  readonly values: readonly string[];
}

export function createSecretMasker(): SecretMasker {
  const values = new Set<string>();
  const forms = new Set<string>();
  return {
    add: (value) => {
      if (value === '' || values.has(value)) return;
      values.add(value);
      for (const form of [value, ...ENCODERS.map((encode) => encode(value))]) {
        if (form !== '') forms.add(form);
      }
    },
    mask: (text) => replaceAll(text, forms),
    get values() {
      return [...values];
    },
  };
}

const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => shiftedBase64(value, 0),
  (value) => shiftedBase64(value, 1),
  (value) => shiftedBase64(value, 2),
  // An argument of a command line, a string in an expression, in JSON, in a URI and in XML.
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) =>
    encodeURIComponent(value.toWellFormed()).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  (value) => value.replace(/[<>"'&]/g, (character) => XML_ENTITIES.get(character) ?? ''),
  (value) => (value.length > 8 && /^".*"$/s.test(value) ? value.slice(1, -1) : ''),
  // PowerShell colours parts of a command that fails, and so divides it at an ampersand.
  (value) => longEnough(beforeAmpersand(value)),
  (value) => longEnough(afterAmpersand(value)),
];

const XML_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['&', '&amp;'],
]);

/** `base64("user:" + value)` contains one of three forms of the value, depending on the length before it. */
function shiftedBase64(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  return plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1);
}

function afterAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  // One letter more is coloured.
  if (plus >= 0) return value.slice(plus + 3);
  const last = value.lastIndexOf('&');
  return last >= 0 ? value.slice(last + 1) : '';
}

function longEnough(part: string): string {
  return part.length >= 6 ? part : '';
}

/** Places that overlap or touch become one `***`. */
function replaceAll(text: string, forms: ReadonlySet<string>): string {
  const places = [...forms]
    .flatMap((form) => placesOf(form, text))
    .sort((a, b) => a.start - b.start);
  let result = '';
  let end = -1;
  let from = 0;
  for (const place of places) {
    if (place.start > end || end < 0) {
      result += `${text.slice(from, place.start)}***`;
      end = place.end;
    } else {
      end = Math.max(end, place.end);
    }
    from = end;
  }
  return result + text.slice(from);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf(form: string, text: string): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    places.push({ start, end: start + form.length });
  }
  return places;
}
