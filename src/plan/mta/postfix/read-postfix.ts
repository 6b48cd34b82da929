import type { Problem, SourceLocation } from '../../../model/mail-host.ts';
import { baseName, siblingPath } from '../config-text.ts';
import type { PartialText } from '../partial-text.ts';
import type { ConfigFile, ConfigReading, ReadSibling, SmtpService } from '../reader.ts';
import { expandParameter } from './expand.ts';
import { type Parameters, readMainCf } from './main-cf.ts';
import { type MasterService, readListener, readMasterCf } from './master-cf.ts';

/**
 * Reads Postfix's names from main.cf and the master.cf beside it, whose services override main.cf. The EHLO reply
 * has `myhostname`; `smtpd_banner` does not apply to it.
 */
export function readPostfix(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const main = readMainCf(file);
  const master = readSiblingMasterCf(file, readSibling);
  const problems: Problem[] = [...main.problems, ...(master?.problems ?? [])];
  const expand: Expand = (name, parameters, location) => {
    const expansion = expandParameter(name, parameters, location);
    problems.push(...expansion.problems);
    return expansion.parts;
  };
  const start: SourceLocation = { file: file.path, line: 1, column: 1 };
  const helo = heloName(main.parameters, master?.services ?? [], start, expand);
  const services =
    master === null
      ? [smtpdService(main.parameters, start, expand)]
      : master.services.flatMap((service) => {
          return listeningService(service, master.services, main.parameters, expand) ?? [];
        });
  return {
    services:
      services.length === 0 && helo !== null
        ? [{ port: null, address: null, greeting: null, ehlo: null, helo }]
        : services.map((service) => ({ ...service, helo })),
    notes: master?.notes ?? [],
    problems: withoutDuplicates(problems),
  };
}

/** Reads a master.cf with the main.cf beside it, or with Postfix's defaults where there is no main.cf. */
export function readMasterCfAlone(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const path = siblingMainCf(file.path);
  const text = path === null ? null : readSibling(path);
  if (path !== null && text !== null) return readPostfix({ path, text }, readSibling);
  const emptyMainCf = { path: path ?? file.path, text: '' };
  return readPostfix(emptyMainCf, (wanted) => {
    return wanted === file.path ? file.text : readSibling(wanted);
  });
}

/** The path of the main.cf that belongs to a master.cf: `main.cf.mx1` for `master.cf.mx1`. */
export function siblingMainCf(path: string): string | null {
  return siblingPath(path, baseName(path).replace('master.cf', 'main.cf'));
}

function readSiblingMasterCf({ path }: ConfigFile, readSibling: ReadSibling) {
  const masterPath = siblingPath(path, baseName(path).replace('main.cf', 'master.cf'));
  const text = masterPath === null || masterPath === path ? null : readSibling(masterPath);
  return masterPath === null || text === null ? null : readMasterCf({ path: masterPath, text });
}

/** Expands a parameter and collects its problems; `location` is that of default values. */
type Expand = (name: string, parameters: Parameters, location: SourceLocation) => PartialText;

function smtpdService(
  parameters: Parameters,
  location: SourceLocation,
  expand: Expand,
): SmtpService {
  const greeting = expand('smtpd_banner', parameters, location);
  const ehlo = expand('myhostname', parameters, location);
  return { port: null, address: null, greeting, ehlo, helo: null };
}

/** The names of an `inet` service that runs smtpd or postscreen; null for any other service. */
function listeningService(
  service: MasterService,
  services: readonly MasterService[],
  main: Parameters,
  expand: Expand,
): SmtpService | null {
  const listener = service.type === 'inet' ? readListener(service.name) : null;
  if (listener === null) return null;
  const { location } = service;
  const parameters = new Map([...main, ...service.overrides]);
  if (service.command === 'smtpd') {
    return { ...smtpdService(parameters, location, expand), ...listener };
  }
  if (service.command !== 'postscreen') return null;
  // Postscreen sends the first line of the greeting; the smtpd behind it sends the rest and answers EHLO.
  const backend = services.find(({ type, command }) => type === 'pass' && command === 'smtpd');
  const backendParameters = new Map([...main, ...(backend?.overrides ?? [])]);
  const smtpd = smtpdService(backendParameters, location, expand);
  const firstLine = expand('postscreen_greet_banner', parameters, location);
  return { ...smtpd, ...listener, greeting: firstLine.length === 0 ? smtpd.greeting : firstLine };
}

/** `smtp_helo_name`, from main.cf or from the overrides of the smtp client; null where neither sets it. */
function heloName(
  main: Parameters,
  services: readonly MasterService[],
  start: SourceLocation,
  expand: Expand,
): PartialText | null {
  const client = services.find(({ name, type }) => name === 'smtp' && type === 'unix');
  const parameters = new Map([...main, ...(client?.overrides ?? [])]);
  const isSet = parameters.has('smtp_helo_name') || client?.overrides.has('myhostname') === true;
  return isSet ? expand('smtp_helo_name', parameters, client?.location ?? start) : null;
}

/** Services expand the same parameters, so each problem may occur several times. */
function withoutDuplicates(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
