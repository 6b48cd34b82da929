import type { CommandName } from './commands.ts';

/** The output of `--help` without a command. It fits a screen of 24 lines by 80 columns. */
export const OVERVIEW = `Checks that mail hosts' PTR, forward DNS, SMTP greeting and EHLO name are what
was declared.

Usage: mail-identity-check COMMAND [options]

  init DOMAIN              write a first declaration of a domain as it is now
  check [DECLARATION.yml]  look at every declared host and judge what is seen
  validate [DECLARATION]   read all files that check reads, offline
  merge REPORT...          join the JSON reports of all shards
  explain [WORD]           explain a rule, verdict, cause or inconclusive reason

Examples:
  mail-identity-check init example.com
  mail-identity-check check
  mail-identity-check explain banner-mismatch

COMMAND --help lists a command's options; --version prints the version.
NO_COLOR and FORCE_COLOR are respected. Paths are plain arguments.

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
`;

/** The output of `COMMAND --help`: at most 40 lines by 80 columns. */
export const HELP: Readonly<Record<CommandName, string>> = {
  check: `Usage: mail-identity-check check [DECLARATION.yml] [options]
Looks at every declared host (by default those of .github/mail-hosts.yml) and
judges what it sees.

  --json                     print the JSON report on stdout, and nothing else
  --hosts TEXT               hosts as lines of "name [address ...]" or YAML
  --fail-on LEVEL            error | warning | notice | never (error)
  --on-inconclusive WHAT     fail | warn | ignore (warn)
  --baseline-file PATH       what was accepted before; only what is new fails
  --update-baseline          rewrite the baseline
  --base-config-file PATH    the declaration before a change: what is pending?
  --fail-on-pending          fail on what is pending
  --resolvers LIST           DNS servers to ask: ip, ip:port, [ip6]:port
  --timeout DURATION         what one host may take: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     what the whole run may take (30m)
  --wait-for DURATION        look again at what is not right for so long
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --concurrency N            hosts and connections at once, at most (768)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  check private and loopback addresses too
  --allow-any-port           check ports that are not mail's
  --fallback-ports LIST      ports to read where a host's own is closed here
  --proxy URL                socks5://[user:password@]host:port to dial through
  --ehlo-name NAME           what to say in EHLO
  --plan-file PATH           a plan by terraform show -json: what is to come
  --zone-files GLOB          zone files or octoDNS files, as they are to be
  --mta-config [HOST:]PATH   a mail server's configuration, as it is to be
  --evidence-files GLOB      messages, logs, DMARC reports: how receivers see it
  --evidence-from LIST       receivers to believe: names, domains, addresses
  --evidence-max-age TIME    do not use older records (30d)
  --shard N/OF               look at one part of the fleet only: 2/8
  --report-file PATH         also write the JSON report there
  --sarif-file PATH          also write the findings as SARIF there
  --junit-file PATH          also write the checks as JUnit XML there
  --markdown-file PATH       also write the summary as Markdown there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check check mail-hosts.yml --fail-on warning
`,
  validate: `Usage: mail-identity-check validate [DECLARATION.yml] [options]
Reads the declaration (by default .github/mail-hosts.yml) and the files of the
options, and prints each mistake with its file, line and column. It looks up
nothing, connects to nothing and writes nothing. It takes every option of check
and reports those with an invalid value.

  --hosts TEXT               hosts as lines of "name [address ...]" or YAML
  --baseline-file PATH       what was accepted before
  --allow-private-addresses  accept private and loopback addresses
  --allow-any-port           accept ports that are not mail's
  --plan-file PATH           a plan by terraform show -json
  --zone-files GLOB          zone files or octoDNS files
  --mta-config [HOST:]PATH   a mail server's configuration
  --evidence-files GLOB      messages, logs, DMARC reports
  --evidence-from LIST       receivers to believe: names, domains, addresses
  --evidence-max-age TIME    do not use older records (30d)
  --run-timeout DURATION     what reading the files may take (30m)

Exit codes: 0 no mistake, 1 no host is declared, 2 a mistake or bad usage.
Example: mail-identity-check validate mail-hosts.yml --zone-files 'zones/*.zone'
`,
  merge: `Usage: mail-identity-check merge REPORT... [options]
Joins the JSON reports of all shards, and judges the fleet as one.

  --json                   print the JSON report on stdout, and nothing else
  --fail-on LEVEL          error | warning | notice | never (error)
  --on-inconclusive WHAT   fail | warn | ignore (warn)
  --fail-on-pending        fail on what is pending
  --run-timeout TIME       for reading the reports (30m)
  --report-file PATH       also write the JSON report there
  --sarif-file PATH        also write the findings as SARIF there
  --junit-file PATH        also write the checks as JUnit XML there
  --markdown-file PATH     also write the summary as Markdown there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check merge shard-*.json
`,
  init: `Usage: mail-identity-check init DOMAIN [options]
Observes the domain's mail hosts and writes a first declaration. Its comments
list what was observed and what was assumed: read them before you commit it.

  --output PATH              where to (.github/mail-hosts.yml); - is stdout
  --force                    overwrite an existing file
  --port N                   the port to read, and to declare (25)
  --resolvers LIST           DNS servers to ask: ip, ip:port, [ip6]:port
  --timeout DURATION         what one host may take: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     what the whole run may take (30m)
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  read private and loopback addresses too
  --allow-any-port           read ports that are not mail's
  --proxy URL                socks5://[user:password@]host:port to dial through
  --ehlo-name NAME           what to say in EHLO

Exit codes: 0 written, 1 nothing to declare, 2 bad usage or the file is there.
Example: mail-identity-check init example.com --output - --resolvers 9.9.9.9
`,
  explain: `Usage: mail-identity-check explain [WORD]
Explains what a rule means, why receivers care, what to change and how to accept
it; what a verdict, a cause or an inconclusive reason means and asks for.
Without a word it lists them all.

Exit codes: 0 explained, 2 no such word.
Example: mail-identity-check explain ptr-missing
`,
};
