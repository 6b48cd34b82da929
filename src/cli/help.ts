import type { CommandName } from './commands.ts';

/** The output of `--help` without a command. It fits a screen of 24 lines by 80 columns. */
export const OVERVIEW = `Checks that each mail host has one identity: its PTR (reverse DNS), forward DNS,
SMTP greeting and EHLO name agree with each other and with a declaration.

Usage: mail-identity-check COMMAND [options]

  init DOMAIN              write a first declaration from what a domain has now
  check [DECLARATION.yml]  check every declared host and report findings
  validate [DECLARATION]   check the files that check reads, without network
  merge REPORT...          join the JSON reports of all shards
  explain [WORD]           explain a rule, verdict, cause or inconclusive reason

Examples:
  mail-identity-check init example.com
  mail-identity-check check
  mail-identity-check explain banner-mismatch

COMMAND --help lists a command's options; --version prints the version.
NO_COLOR and FORCE_COLOR are respected. Files are given without an option.

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
`;

/** The output of `COMMAND --help`: at most 40 lines by 80 columns. */
export const HELP: Readonly<Record<CommandName, string>> = {
  check: `Usage: mail-identity-check check [DECLARATION.yml] [options]
Checks every host of the declaration (by default .github/mail-hosts.yml) in DNS
and over SMTP, and reports findings with the steps that fix them.

  --json                     print the JSON report on stdout, and nothing else
  --hosts TEXT               one host per line: name [address ...]; or YAML
  --fail-on LEVEL            error | warning | notice | never (error)
  --on-inconclusive WHAT     fail | warn | ignore (warn)
  --baseline-file PATH       accepted findings; only new findings fail
  --update-baseline          rewrite the baseline
  --base-config-file PATH    the declaration of the base: finds pending rollouts
  --fail-on-pending          fail on pending findings
  --resolvers LIST           DNS servers to query: ip, ip:port, [ip6]:port
  --timeout DURATION         time limit of one host: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     time limit of the whole run (30m)
  --wait-for DURATION        recheck failing hosts for this long
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --concurrency N            hosts and connections at once, at most (768)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  check private and loopback addresses too
  --allow-any-port           check ports that are not mail's
  --fallback-ports LIST      ports to try where port 25 is unreachable: 587, 465
  --proxy URL                connect through socks5://[user:password@]host:port
  --ehlo-name NAME           the name that the check sends in EHLO
  --plan-file PATH           planned changes: JSON of terraform show -json
  --zone-files GLOB          planned zone files (BIND or octoDNS)
  --mta-config [HOST:]PATH   planned configuration of a mail server
  --evidence-files GLOB      received messages, mail logs, DMARC reports
  --evidence-from LIST       trusted receivers: names, domains, addresses
  --evidence-max-age TIME    ignore older records (30d)
  --shard N/OF               check one part of the fleet: 2/8
  --report-file PATH         also write the JSON report there
  --sarif-file PATH          also write the findings as SARIF there
  --junit-file PATH          also write the checks as JUnit XML there
  --markdown-file PATH       also write the summary as Markdown there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check check --hosts 'mx1.example.com 203.0.113.5'
`,
  validate: `Usage: mail-identity-check validate [DECLARATION.yml] [options]
Reads the declaration (by default .github/mail-hosts.yml) and the files of the
options, and prints each mistake with file, line and column. It makes no DNS
lookup and no connection, and writes nothing. It accepts every option of check
and reports invalid values.

  --hosts TEXT               one host per line: name [address ...]; or YAML
  --baseline-file PATH       accepted findings
  --allow-private-addresses  accept private and loopback addresses
  --allow-any-port           accept ports that are not mail's
  --plan-file PATH           planned changes: JSON of terraform show -json
  --zone-files GLOB          planned zone files (BIND or octoDNS)
  --mta-config [HOST:]PATH   planned configuration of a mail server
  --evidence-files GLOB      received messages, mail logs, DMARC reports
  --evidence-from LIST       trusted receivers: names, domains, addresses
  --evidence-max-age TIME    ignore older records (30d)
  --run-timeout DURATION     time limit for reading the files (30m)

Exit codes: 0 no mistake, 1 no host is declared, 2 a mistake or bad usage.
Example: mail-identity-check validate mail-hosts.yml --zone-files 'zones/*.zone'
`,
  merge: `Usage: mail-identity-check merge REPORT... [options]
Joins the JSON reports of all shards into one report of the fleet.

  --json                   print the JSON report on stdout, and nothing else
  --fail-on LEVEL          error | warning | notice | never (error)
  --on-inconclusive WHAT   fail | warn | ignore (warn)
  --fail-on-pending        fail on pending findings
  --run-timeout TIME       time limit for reading the reports (30m)
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

  --output PATH              file to write (.github/mail-hosts.yml); - is stdout
  --force                    overwrite an existing file
  --port N                   the port to check and to declare (25)
  --resolvers LIST           DNS servers to query: ip, ip:port, [ip6]:port
  --timeout DURATION         time limit of one host: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     time limit of the whole run (30m)
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  check private and loopback addresses too
  --allow-any-port           check ports that are not mail's
  --proxy URL                connect through socks5://[user:password@]host:port
  --ehlo-name NAME           the name that the check sends in EHLO

Exit codes: 0 written, 1 nothing to declare, 2 bad usage or the file exists.
Example: mail-identity-check init example.com --output - --resolvers 9.9.9.9
`,
  explain: `Usage: mail-identity-check explain [WORD]
Explains a rule: what it means, why receivers care, what to change and how to
accept it. Also explains verdicts, causes, inconclusive reasons and the status
codes of receivers, such as 5.7.25. Without a word it lists all of them.

Exit codes: 0 explained, 2 no such word.
Example: mail-identity-check explain ptr-missing
`,
};
