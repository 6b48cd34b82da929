import { isIP } from 'node:net';

/**
 * What a spam filter does with a default name that a host gives in HELO or EHLO, as the rest of a sentence that begins
 * with the condition. A figure is there only where a rule of the filter is about this kind of name.
 *
 * @param name a name in canonical form
 */
export function defaultNameScore(name: string): string {
  const score = SCORES.find(({ isAbout }) => isAbout(name));
  return (
    score?.effect ?? 'a receiver that does not find this host under it in DNS may refuse the mail'
  );
}

interface Score {
  readonly isAbout: (name: string) => boolean;
  readonly effect: string;
}

/** The first match counts. */
const SCORES: readonly Score[] = [
  // HELO_LOCALHOST is about the bare name: localhost.localdomain has a rule of its own (HELO_LH_LD), which scores nothing.
  { isAbout: (name) => name === 'localhost', effect: 'SpamAssassin adds 2.6 to 3.8 points' },
  // HFILTER_HELO_BAREIP. Rspamd reads an address literal without its brackets.
  {
    isAbout: (name) => isIP(name) !== 0 || /^\[.*\]$/.test(name),
    effect: 'Rspamd adds 3 points or more',
  },
  // HFILTER_HELO_5: one label, and the top-level domains that its pattern lists.
  { isAbout: (name) => !name.includes('.'), effect: 'Rspamd adds 3 points' },
  {
    isAbout: (name) => /\.(?:lan|local|home|localdomain|intra|in-addr\.arpa|priv)$/.test(name),
    effect: 'Rspamd adds 3 points',
  },
  // HELO_DYNAMIC_SPLIT_IP: the address with dots.
  {
    isAbout: (name) => /^\d+(?:\.\d+){3}\.bc\.googleusercontent\.com$/.test(name),
    effect: 'SpamAssassin adds 2.9 to 4.2 points',
  },
];
