import type { Check, Cut, Inconclusive, ReachedLimit } from './observation.ts';

type InconclusiveCut = Pick<Inconclusive, 'check' | 'reason' | 'detail'>;

/** The check that is inconclusive where a limit cut its data. */
export function inconclusiveCut({ what, limit, seen }: Cut): InconclusiveCut {
  const { check, noun } = LIMITED[what];
  return { check, reason: 'limit', detail: `of ${seen} ${noun} only ${limit} were checked` };
}

const LIMITED: Readonly<Record<Cut['what'], { readonly check: Check; readonly noun: string }>> = {
  'mx-targets': { check: 'mx', noun: 'MX targets' },
  'mx-addresses': { check: 'smtp', noun: 'addresses of this MX target' },
  'ptr-names': { check: 'ptr', noun: 'PTR names' },
  'certificate-names': { check: 'tls', noun: 'names in the certificate' },
  'helo-names': { check: 'forward', noun: 'HELO names of an address' },
  'baseline-addresses': {
    check: 'ptr',
    noun: 'addresses in the baseline that are no longer declared',
  },
};

/** The same as an entry of the report. */
export function inconclusiveLimit(reached: ReachedLimit): Inconclusive {
  const { host, port, address } = reached;
  return { host, port, address, ...inconclusiveCut(reached) };
}
