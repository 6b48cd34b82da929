import type { Problem, SourceLocation } from '../../../model/mail-host.ts';
import { baseName, pathBeside } from '../config-text.ts';
import type { PartialText } from '../partial-text.ts';
import type { ConfigurationFile, Reading, ReadSibling, Service } from '../reader.ts';
import { expandParameter } from './expand.ts';
import { type Parameters, readMainCf } from './main-cf.ts';
import { listeningOf, type MasterService, readMasterCf } from './master-cf.ts';

/**
 * Reads what Postfix will say: main.cf, and the master.cf beside it, whose services override it. EHLO is
 * answered with `myhostname`, whatever `smtpd_banner` says.
 */
export function readPostfix(file: ConfigurationFile, beside: ReadSibling): Reading {
  const main = readMainCf(file);
  const master = masterBeside(file, beside);
  const problems: Problem[] = [...main.problems, ...(master?.problems ?? [])];
  const expand = (name: string, parameters: Parameters, at: SourceLocation): PartialText => {
    const expansion = expandParameter(name, parameters, at);
    problems.push(...expansion.problems);
    return expansion.pieces;
  };
  const start: SourceLocation = { file: file.path, line: 1, column: 1 };
  const helo = heloOf(main.parameters, master?.services ?? [], start, expand);
  const services =
    master === null
      ? [plainService(main.parameters, start, expand)]
      : master.services.flatMap((service) => {
          return listeningService(service, master.services, main.parameters, expand) ?? [];
        });
  return {
    services:
      services.length === 0 && helo !== null
        ? [{ port: null, address: null, greeting: null, ehlo: null, helo }]
        : services.map((service) => ({ ...service, helo })),
    notes: master?.notes ?? [],
    problems: withoutRepetitions(problems),
  };
}

type Expand = (name: string, parameters: Parameters, at: SourceLocation) => PartialText;

/** `main.cf` has its `master.cf` in the same folder, and `main.cf.mx1` its `master.cf.mx1`. */
function masterBeside({ path }: ConfigurationFile, beside: ReadSibling) {
  const sibling = pathBeside(path, baseName(path).replace('main.cf', 'master.cf'));
  const text = sibling === null || sibling === path ? null : beside(sibling);
  return sibling === null || text === null ? null : readMasterCf({ path: sibling, text });
}

function plainService(parameters: Parameters, at: SourceLocation, expand: Expand): Service {
  const greeting = expand('smtpd_banner', parameters, at);
  const ehlo = expand('myhostname', parameters, at);
  return { port: null, address: null, greeting, ehlo, helo: null };
}

function listeningService(
  service: MasterService,
  all: readonly MasterService[],
  main: Parameters,
  expand: Expand,
): Service | null {
  const listening = service.type === 'inet' ? listeningOf(service.name) : null;
  if (listening === null) return null;
  const at = service.place;
  const own = new Map([...main, ...service.overrides]);
  if (service.command === 'smtpd') {
    return { ...plainService(own, at, expand), ...listening };
  }
  if (service.command !== 'postscreen') return null;
  // Postscreen says its first line, then the smtpd behind it greets and answers.
  const smtpd = all.find(({ type, command }) => type === 'pass' && command === 'smtpd');
  const behind = plainService(new Map([...main, ...(smtpd?.overrides ?? [])]), at, expand);
  const teaser = expand('postscreen_greet_banner', own, at);
  return { ...behind, ...listening, greeting: teaser.length === 0 ? behind.greeting : teaser };
}

/** The name that Postfix says where it sends, where that is set: `smtp_helo_name`, in main.cf or for its smtp service. */
function heloOf(
  main: Parameters,
  services: readonly MasterService[],
  start: SourceLocation,
  expand: Expand,
): PartialText | null {
  const client = services.find(({ name, type }) => name === 'smtp' && type === 'unix');
  const own = new Map([...main, ...(client?.overrides ?? [])]);
  const isSet = own.has('smtp_helo_name') || client?.overrides.has('myhostname') === true;
  return isSet ? expand('smtp_helo_name', own, client?.place ?? start) : null;
}

/** Every service expands the same settings. */
function withoutRepetitions(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
